/** Shorter pieces are found everywhere by chance. */
const shortestPiece = 8

/** The ways in which programs print a secret: as it is, and as JSON, URL, shell, HTML, hexadecimal and base64 text. */
export function formsOf(secret: string): readonly string[] {
  const lines = secret.split(/\r?\n/).map((line) => line.trim())
  // A key of several lines is recognised by each of them, however it is indented.
  const pieces = lines.length > 1 ? lines.filter((line) => line.length >= shortestPiece) : []
  const forms = new Set([secret, ...pieces].flatMap(encodings))
  forms.delete('')
  return [...forms]
}

function encodings(text: string): readonly string[] {
  const url = encodeURIComponent(text)
  const strictUrl = url.replaceAll(/[!'()*]/g, percent)
  const hexadecimal = Buffer.from(text).toString('hex')
  const json = JSON.stringify(text).slice(1, -1)
  return [
    text,
    json,
    json.replaceAll(
      /[^\x20-\x7e]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
    ),
    json.replaceAll('/', '\\/'),
    url,
    strictUrl,
    lowerPercent(url),
    lowerPercent(strictUrl),
    url.replaceAll('%20', '+'),
    strictUrl.replaceAll('%20', '+'),
    text.replaceAll("'", "'\\''"),
    text.replaceAll(/[^\w@%+=:,./-]/g, '\\$&'),
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;'),
    ...(text.length >= 4 ? [hexadecimal, hexadecimal.toUpperCase(), ...base64Forms(text)] : [])
  ]
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

function lowerPercent(url: string): string {
  return url.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())
}

/**
 * Base64 takes three bytes at a time, so a secret in the midst of something looks in one of three ways. What it shares
 * with its neighbours is left out: `user:secret` of HTTP is recognised too.
 */
function base64Forms(text: string): readonly string[] {
  const bytes = Buffer.from(text)
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    const from = before === 0 ? 0 : before + 1
    const isShared = (before + bytes.length) % 3 !== 0
    const own = whole.slice(from, isShared ? -1 : undefined)
    if (own.length < 5) return []
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')]
  })
}
