/**
 * What not every search needs: controls that narrow a list down, what to ask where nothing is found, and how a page on a
 * disk is read.
 *
 * A script of its own, so that a first answer comes sooner.
 */
import {writeQuery} from '../../search/write.js'
import {controlsFor} from './narrow.js'
import {offersFor} from './offers.js'
import {toldBy} from './told.js'

const more = {controlsFor, offersFor, toldBy, writeQuery}
export type More = typeof more

Object.assign(window, {pressmarkMore: more})
