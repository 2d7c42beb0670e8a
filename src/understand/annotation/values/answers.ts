import type {AnswerOption, QuestionPattern} from '../../../model/input.ts'
import type {AnnotationKey} from '../keys.ts'
import {readFlow, type Scalar} from './flow.ts'

/** The key `answers` of FORMAT 5. */
export const answersKey: AnnotationKey = {
  about: 'what to say to which question',
  value: "questions and answers, such as `[{on: 'Password:', say: $NAME}]`",
  read(value) {
    const answers = readAnswers(value)
    return answers && {answers}
  }
}

/** Understand `[{on: 'Password:', say: $ADMIN_PASSWORD}]`; `undefined` when it is not of that form. */
export function readAnswers(text: string): readonly AnswerOption[] | undefined {
  const maps = readFlow(text)
  if (maps === undefined || maps.length === 0) return undefined
  const answers: AnswerOption[] = []
  for (const map of maps) {
    const on = readQuestion(map.get('on'))
    const say = map.get('say')
    if (map.size !== 2 || on === undefined || say === undefined) return undefined
    answers.push({on, say: readSaying(say.text)})
  }
  return answers
}

// 'Password:' is part of the line, /^e-?mail/i a pattern for it
function readQuestion(scalar: Scalar | undefined): QuestionPattern | undefined {
  if (scalar === undefined || scalar.text.trim() === '') return undefined
  const [, source] = /^\/(.+)\/$/s.exec(scalar.text) ?? []
  if (source === undefined) return {kind: 'text', source: scalar.text}
  try {
    new RegExp(source, 'u')
  } catch {
    return undefined
  }
  return {kind: 'pattern', source}
}

// $NAME is a secret, $$NAME the text `$NAME`; quotes make no difference, as in YAML
function readSaying(text: string): AnswerOption['say'] {
  const [, name] = /^\$([A-Za-z_]\w*)$/.exec(text) ?? []
  if (name !== undefined) return {kind: 'secret', name}
  return {kind: 'text', text: text.startsWith('$$') ? text.slice(1) : text}
}
