import type {Word} from 'unbash'
import {hasOption, operands, type StartedProgram} from './program.ts'

/** Programs that overwrite a device that they are given, and with which words they do. */
const overwriters: readonly {
  readonly name: RegExp
  readonly does: string
  readonly with?: (words: readonly Word[]) => boolean
}[] = [
  {name: /^(?:mkfs(?:\.\w+)?|mke2fs|mkswap)$/, does: 'formats'},
  {name: /^wipefs$/, does: 'wipes', with: (words) => hasOption(words, 'a', '--all')},
  {name: /^(?:shred|blkdiscard)$/, does: 'wipes'},
  {
    name: /^sgdisk$/,
    does: 'wipes',
    with: (words) => hasOption(words, 'Zo', '--zap-all', '--clear')
  },
  {name: /^parted$/, does: 'partitions', with: (words) => says(words, 'mklabel', 'mktable')},
  {name: /^cryptsetup$/, does: 'wipes', with: (words) => says(words, 'luksFormat', 'erase')},
  {name: /^pvcreate$/, does: 'wipes'}
]

/** What a program does to a device; `undefined` where it does nothing, or works on a file in place of one. */
export function harmToDevice({name, words}: StartedProgram): string | undefined {
  if (name === 'dd') {
    const file = words.find(({value}) => value.startsWith('of='))?.value.slice('of='.length)
    return file !== undefined && isDevice(file) ? `writes over \`${file}\`` : undefined
  }
  if (name === 'tee' || name === 'cp') {
    const file = operands(words).at(-1)?.value ?? ''
    return isDisk(file) ? `writes over \`${file}\`` : undefined
  }
  const found = overwriters.find((each) => each.name.test(name))
  if (found === undefined || found.with?.(words) === false) return undefined
  const device = operands(words).find(({value}) => isDevice(value) || value.startsWith('$'))
  return device && `${found.does} \`${device.value}\``
}

/** A disk, or a part of one. */
export function isDisk(path: string): boolean {
  return /^\/dev\/(?:[shvx]+d[a-z]|nvme\d|mmcblk\d|md\d|dm-\d|loop\d|mapper\/|disk\/)/.test(path)
}

/** Anything that is written to for good: not `/dev/null` and its like, nor terminals. */
function isDevice(path: string): boolean {
  return (
    path.startsWith('/dev/') &&
    !/^\/dev\/(?:null|zero|full|u?random|std(?:in|out|err)|tty.*|pts\/.*|fd\/.*|shm\/.*)$/.test(
      path
    )
  )
}

function says(words: readonly Word[], ...wanted: string[]): boolean {
  return words.some(({value}) => wanted.includes(value))
}
