import {availableParallelism} from 'node:os'
import process from 'node:process'
import type {Cost} from './measure.ts'
import {type Measured, type Subject, subjects} from './rounds.ts'

/** Medians and ratios for programs. */
export function asJson(measured: readonly Measured[]): string {
  const workloads = measured.map((each) => ({
    name: each.workload.name,
    steps: stepCount(each),
    rounds: each.costs.bash.length,
    cpu: forEachSubject(each, 'cpu'),
    wall: forEachSubject(each, 'wall'),
    memory: forEachSubject(each, 'memory'),
    timesNode: ratio(each, 'node'),
    timesBash: ratio(each, 'bash'),
    msPerStep: msPerStep(each)
  }))
  const machine = {node: process.version, cores: availableParallelism()}
  return `${JSON.stringify({format: 'as-written/bench@1', ...machine, workloads}, null, 2)}\n`
}

/** Medians and ratios for people. */
export function asTable(measured: readonly Measured[]): string {
  const head = ['cpu seconds', ...subjects, '/ node', '/ bash', 'ms a step', 'wall', 'peak MB']
  const rows = measured.map((each) => [
    each.workload.name,
    ...subjects.map((subject) => median(each.costs[subject].map(({cpu}) => cpu)).toFixed(3)),
    ratio(each, 'node').toFixed(2),
    ratio(each, 'bash').toFixed(1),
    msPerStep(each).toFixed(3),
    forEachSubject(each, 'wall')['as-written'].toFixed(2),
    forEachSubject(each, 'memory')['as-written'].toFixed(0)
  ])
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? title).length))
  )
  return [head, ...rows]
    .map((row) =>
      row.map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)
      )
    )
    .map((row) => `${row.join('  ')}\n`)
    .join('')
}

function stepCount({workload}: Measured): number {
  return workload.documents.reduce((sum, examples) => sum + examples.length, 0)
}

/** Everything that the run cost, start-up too, divided by its steps. */
function msPerStep(measured: Measured): number {
  return (forEachSubject(measured, 'cpu')['as-written'] * 1000) / stepCount(measured)
}

/** The median of the ratios within a round: what disturbs a round disturbs both of its sides. */
function ratio({costs}: Measured, to: Subject): number {
  return median(
    costs['as-written'].map(({cpu}, round) => cpu / (costs[to][round]?.cpu ?? Number.NaN))
  )
}

function forEachSubject({costs}: Measured, what: keyof Cost): Record<Subject, number> {
  const entries = subjects.map((subject) => [
    subject,
    median(costs[subject].map((cost) => cost[what]))
  ])
  return Object.fromEntries(entries) as Record<Subject, number>
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}
