/** The words that newsrooms wrap their stories in, language by language. */
export {readBylineParagraph} from './bylines.js'
export {readDateline, type Reading} from './dateline.js'
export {readEndMark, type EndMark} from './end-mark.js'
export {readTailCredit, type TailCredit} from './tail.js'
export {inferYear} from './year.js'
export type {InferredYear, YearClues, YearEvidence} from './year-rule.js'
