/** The entry of a worker thread that reads seeds and lays pages down. */
import {parentPort} from 'node:worker_threads'
import {work} from '../engine/crew.js'
import {remoteClerkTasks} from './clerk.js'

work(parentPort!, remoteClerkTasks)
