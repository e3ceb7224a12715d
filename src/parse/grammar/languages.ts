import {chinese} from './chinese/index.js'
import type {Grammar} from './grammar.js'

/** All languages whose openings are understood; the first that reads an opening is believed. */
export const languages: readonly Grammar[] = [chinese]
