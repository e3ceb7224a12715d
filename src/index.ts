/** Pressmark for programs: build a site, or read one article. */
export {loadSettings} from './config/index.js'
export {silent} from './engine/progress.js'
export {fileStore, memoryStore, type Store} from './engine/store.js'
export {parse} from './parse/index.js'
export {build, type Outcome, type Outside} from './pipeline/index.js'
export {manifestJsonSchema} from './publish/index.js'
export {recordsIn, sourceOf} from './read/index.js'
export * from './record/index.js'
