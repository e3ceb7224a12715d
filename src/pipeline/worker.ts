/** The entry of a worker thread: one job after the other, answered in the order in which they came. */
import {parentPort, workerData} from 'node:worker_threads'
import {answer} from '../engine/crew.js'
import {type Briefing, tasksWith} from './tasks.js'

const tasks = tasksWith(workerData as Briefing)
let last = Promise.resolve()

parentPort!.on('message', (question: {task: string; job: unknown}) => {
  last = last.then(async () => parentPort!.postMessage(await answer(tasks, question)))
})
