import {german} from './de.ts'
import {english} from './en.ts'
import {spanish} from './es.ts'
import {french} from './fr.ts'
import type {Lexicon} from './lexicon.ts'
import {portuguese} from './pt.ts'

/** The languages in which prose is understood; a new one is a file like its neighbours and a word here. */
export const lexicons: readonly Lexicon[] = [english, spanish, german, french, portuguese]
