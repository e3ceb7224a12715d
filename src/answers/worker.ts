/** The entry of a worker thread that answers for `pressmark parse`. */
import {parentPort} from 'node:worker_threads'
import {work} from '../engine/crew.js'
import {recordTasks} from './index.js'

work(parentPort!, recordTasks)
