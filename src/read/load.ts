import {isUtf8} from 'node:buffer'
import type {Point} from '../model/position.ts'
import type {Problem} from '../model/problem.ts'
import type {Source} from '../model/source.ts'
import {problem} from '../problem/problem.ts'
import {chunksOf} from './chunks.ts'
import {Gathering, largestDocument, longestLine, type Objection} from './gathering.ts'
import {unreadableFile} from './unreadable.ts'
import {firstInvalidByte} from './utf8.ts'

/** A document, or why there is none. */
export type LoadedSource = {readonly source: Source} | {readonly problem: Problem}

/** Read the text of a document; `-` is standard input. */
export async function loadSource(path: string): Promise<LoadedSource> {
  const gathering = new Gathering()
  try {
    for await (const chunk of chunksOf(path)) {
      const objection = gathering.add(chunk)
      if (objection !== undefined) return {problem: refuse(path, objection, gathering.bytes())}
    }
  } catch (error) {
    return {problem: await unreadableFile(path, error)}
  }
  return decode(path, withoutMark(gathering.bytes()))
}

function decode(path: string, bytes: Buffer): LoadedSource {
  if (isUtf8(bytes)) return {source: {path, text: bytes.toString('utf8')}}
  const at = firstInvalidByte(bytes)
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return {
    problem: problem('not-utf8', {
      path,
      position: positionAfter(bytes.subarray(0, at)),
      message: `Byte 0x${byte} is not UTF-8`,
      hint: 'save the document as UTF-8; `iconv -f ISO-8859-1 -t UTF-8` converts Latin-1'
    })
  }
}

function refuse(path: string, {kind, at}: Objection, bytes: Buffer): Problem {
  const position = positionAfter(withoutMark(bytes.subarray(0, at)))
  switch (kind) {
    case 'binary':
      return problem('not-utf8', {
        path,
        position,
        message: 'A NUL byte stands here: this is binary data, not text'
      })
    case 'utf-16':
      return problem('not-utf8', {
        path,
        position,
        message: 'The byte order mark is that of UTF-16, not of UTF-8',
        hint: 'save the document as UTF-8; `iconv -f UTF-16 -t UTF-8` converts it'
      })
    case 'line-too-long':
      return problem('line-too-long', {
        path,
        position,
        message: `Line ${position.start.line} has more than ${counted(longestLine)} characters`,
        hint: 'leave generated data in a file of its own'
      })
    case 'too-large':
      return problem('unreadable-file', {
        path,
        message: `More than ${counted(largestDocument)} bytes are no document`
      })
  }
}

function counted(count: number): string {
  return count.toLocaleString('en-US')
}

function withoutMark(bytes: Buffer): Buffer {
  const hasMark = bytes.subarray(0, 3).toString('hex') === 'efbbbf'
  return hasMark ? bytes.subarray(3) : bytes
}

function positionAfter(bytes: Buffer): {readonly start: Point; readonly end: Point} {
  const text = bytes.toString('utf8')
  let line = 1
  let lineStart = 0
  for (const end of text.matchAll(/\r\n|\r|\n/g)) {
    line++
    lineStart = end.index + end[0].length
  }
  const point = {line, column: text.length - lineStart + 1, offset: text.length}
  return {start: point, end: point}
}
