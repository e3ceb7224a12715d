/** The entry of a worker thread that parses and draws. */
import {parentPort} from 'node:worker_threads'
import {work} from '../engine/crew.js'
import {tasksWith} from './tasks.js'

work(parentPort!, tasksWith)
