/**
 * What comes after a first answer: excerpts, the keyboard's ways through a list, controls that narrow it down, and what to
 * ask where nothing is found.
 *
 * A script of its own, so that a first answer comes sooner.
 */
import {writeQuery} from '../../search/write.js'
import {fillExcerpts} from './excerpts.js'
import {withKeys} from './keys.js'
import {controlsFor} from './narrow.js'
import {offersFor} from './offers.js'

const more = {controlsFor, fillExcerpts, offersFor, writeQuery}
export type More = typeof more

Object.assign(window, {pressmarkMore: more})
withKeys()
