import {chinese} from './chinese/index.js'
import type {Grammar} from './grammar.js'
import {japanese} from './japanese/index.js'
import {korean} from './korean/index.js'
import {wire} from './wire/index.js'

/** All languages whose openings are understood; the first that reads an opening is believed. */
export const languages: readonly Grammar[] = [chinese, japanese, korean, wire]
