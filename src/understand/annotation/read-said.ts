import type {ReadSaid, SaidFault} from '../../model/said.ts'
import {suggest} from '../../problem/suggest.ts'
import {type AnnotationKey, allowedItems, annotationKeys} from './keys.ts'

/** Understand one key and its value, wherever they are written: the one place that knows what may be said. */
export const readSaid: ReadSaid = (name, value, isForAll) => {
  const key = annotationKeys.get(name)
  if (key === undefined) {
    const near = suggest(name, annotationKeys.keys())
    const hint = near === undefined ? `allowed are ${allowedItems()}` : `did you mean \`${near}\`?`
    return nameFault('unknown-annotation', `Unknown key \`${name}\``, hint)
  }
  if (isForAll && !key.isForAll) {
    const keys = [...annotationKeys].flatMap(([known, {isForAll: is}]) =>
      is ? `\`${known}\`` : []
    )
    const message = `\`${name}\` speaks of single steps, not of a whole document`
    return nameFault('malformed-annotation', message, `allowed here are ${keys.join(', ')}`)
  }
  if (key.read === undefined || (value !== null && key.foreseen?.has(value))) {
    const what = key.read === undefined ? name : `${name}=${value}`
    return {
      fault: {
        code: 'unsupported-annotation',
        message: `This version cannot perform \`${what}\` yet`,
        hint:
          key.read === undefined
            ? 'leave it out, or have a person do the step: `manual`'
            : `allowed are ${key.value}`,
        isName: key.read === undefined
      }
    }
  }
  const said = (value === null) === (key.value === null) ? key.read(value ?? '') : undefined
  if (said !== undefined) return {said}
  const message = misread(name, value, key)
  return {fault: {code: 'malformed-annotation', message, hint: null, isName: false}}
}

function nameFault(
  code: SaidFault['code'],
  message: string,
  hint: string
): {readonly fault: SaidFault} {
  return {fault: {code, message, hint, isName: true}}
}

function misread(name: string, value: string | null, key: AnnotationKey): string {
  if (key.value === null) return `\`${name}\` takes no value`
  if (value === null) return `\`${name}\` takes a value: ${key.value}`
  return `\`${name}\` takes ${key.value}, not \`${value}\``
}
