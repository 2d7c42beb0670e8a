/** Fill colours that keep black text readable and differ for most kinds of colour blindness (Okabe and Ito, lightened). */
const fills = [
  '#b3d9f2',
  '#fbd9a6',
  '#a8e0cd',
  '#f5c1d9',
  '#f7f0a3',
  '#d9c8ef',
  '#f2bfa8',
  '#dddddd'
]

/** The colour of the role that comes as the so many-th; they repeat. */
export function fillOf(ordinal: number): string {
  return fills[ordinal % fills.length] as string
}
