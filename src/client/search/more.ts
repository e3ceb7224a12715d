/**
 * What not every search needs: controls that narrow a list down, and what to ask where nothing is found.
 *
 * A script of its own, so that a first answer comes sooner.
 */
import {suggestionsFor} from '../../search/suggest.js'
import {controlsFor} from './narrow.js'

const more = {controlsFor, suggestionsFor}
export type More = typeof more

Object.assign(window, {pressmarkMore: more})
