import type {WireLanguage} from '../language.js'
import {arabic} from './arabic.js'
import {czech} from './czech.js'
import {danish} from './danish.js'
import {dutch} from './dutch.js'
import {english} from './english.js'
import {finnish} from './finnish.js'
import {french} from './french.js'
import {german} from './german.js'
import {hindi} from './hindi.js'
import {hungarian} from './hungarian.js'
import {indonesian} from './indonesian.js'
import {italian} from './italian.js'
import {norwegian} from './norwegian.js'
import {persian} from './persian.js'
import {polish} from './polish.js'
import {portuguese} from './portuguese.js'
import {romanian} from './romanian.js'
import {russian} from './russian.js'
import {spanish} from './spanish.js'
import {swedish} from './swedish.js'
import {turkish} from './turkish.js'
import {vietnamese} from './vietnamese.js'

/** All languages whose newsrooms open a story with `PLACE, DATE (AGENCY) —`; where two spell one word, the first counts. */
export const wireLanguages: readonly WireLanguage[] = [
  english,
  spanish,
  portuguese,
  french,
  german,
  italian,
  dutch,
  danish,
  norwegian,
  swedish,
  finnish,
  polish,
  czech,
  hungarian,
  romanian,
  russian,
  turkish,
  indonesian,
  vietnamese,
  arabic,
  persian,
  hindi,
]
