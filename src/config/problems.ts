import * as v from 'valibot'
import {problemCodes} from '../problem/codes.ts'
import {keyItem, mapOf} from './forms.ts'

const codes = Object.keys(problemCodes)

/** Codes that a configuration may make lighter: they are warnings by nature. */
export const configurableCodes: readonly string[] = Object.entries(problemCodes)
  .filter(([, {severity}]) => severity === 'warning')
  .map(([code]) => code)

/** What the schema says of an error that shall be less. */
export const isErrorByNature = 'error by nature'

/** How bad problems are, by code; readers have codes of their own, such as `rst:title-underline`. */
export const problemsSchema: v.GenericSchema = v.pipe(
  mapOf(
    v.record(
      v.union([v.picklist(codes), v.pipe(v.string(), v.regex(/^[a-z]+:[a-z-]+$/))]),
      v.picklist(['error', 'warning', 'off'])
    )
  ),
  v.rawCheck(({dataset, addIssue}) => {
    if (!dataset.typed) return
    for (const [code, severity] of Object.entries(dataset.value as Record<string, string>)) {
      const isNatural = codes.includes(code) && !configurableCodes.includes(code)
      if (isNatural && severity !== 'error') {
        addIssue({message: isErrorByNature, path: [keyItem(dataset.value as object, code)]})
      }
    }
  }),
  v.description('How bad problems are, by code: `error`, `warning` or `off`')
)
