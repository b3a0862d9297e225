/*
 * Personal identity numbers (personnummer, samordningsnummer) have no business here: a number of the employer's own does. They are known by their form
 * and by their check digit (Skatteverket, SKV 704 and 707), and never repeated back.
 */

const between = '[^\\p{L}\\p{N}]{0,3}'

/** What follows the year of a second day, as in 2019-01-01 – 2026-12-31. */
const restOfDay = '(?<=(?:19|20)\\d\\d)[-./](?:0[1-9]|1[0-2])[-./]\\d\\d(?!\\p{N})'

/** Looked for from every place where a number begins, so that one that is none hides none that begins within it. */
const candidate = new RegExp(
  `(?<!\\p{N})(?=(?:(?<century>1[89]|20)${between})?(?<day>\\d{2}${between}(?:0[1-9]|1[0-2])${between}(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01]))` +
    `(?<sign>${between})(?<last>\\d{4}|[A-Z]\\d{3})(?!\\p{N}|${restOfDay})(?<after>\\p{L}?))`,
  'gu',
)

/** Plain text with fewer digits than any of them has, six of a day and three or four more: most of what is looked at. */
const fewDigits = /^(?:[ -/:-~]*\d){0,8}[ -/:-~]*$/

/** An id made at random (RFC 9562), standing by itself: by chance one in a thousand has digits that could be a day and four more. */
const uuid = /(?<![\p{L}\p{N}-])[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?![\p{L}\p{N}-])/giu

/** A text with a word in the place of every UUID, as systems for staff and accounts give people: none of its digits say anything of anybody. */
export function withoutUuids(text: string): string {
  return text.replace(uuid, 'uuid')
}

/**
 * Whether a text holds a personal identity number: ten or twelve digits, in any width, that begin with a day (a coordination number adds 60 to it), with or
 * without century, and with up to three signs or spaces of any kind before each part; also within a word, but not within a UUID. `sure` with a century or a sign; ten bare digits, as
 * telephone and employee numbers also have, are `likely` when they stand alone and the check digit is right.
 */
export function identityNumberIn(text: string): 'sure' | 'likely' | null {
  if (fewDigits.test(text)) return null
  // One by one: over a whole text the marks of a letter would be sorted, which takes the square of their number.
  const plain = withoutUuids(text).replace(/[^\p{ASCII}]/gu, (letter) => letter.normalize('NFKC'))
  let likely = false
  for (const { index, groups = {} } of plain.matchAll(candidate)) {
    const kind = kindOf(groups, /\p{L}$/u.test(plain.slice(Math.max(0, index - 2), index)))
    if (kind === 'sure') return 'sure'
    likely ||= kind === 'likely'
  }
  return likely ? 'likely' : null
}

function kindOf({ century, day = '', sign = '', last = '', after }: Record<string, string>, withinWord: boolean): 'sure' | 'likely' | null {
  const digits = day.replace(/\D/g, '')
  const inParts = digits !== day
  const signed = /\S/.test(sign)
  // 2026-08-24 1330 is a moment; a child's number is not written so.
  if (century === '20' && digits > '2' && inParts && !signed) return null
  // 0701-12-1234 may be a telephone's.
  if (century || (signed && !(inParts && day.startsWith('0')))) return 'sure'
  if (!signed && (withinWord || after)) return null
  return hasCheckDigit(`${digits}${last.replace(/\D/g, '0')}`) ? 'likely' : null
}

/** The Luhn sum of ten digits. */
function hasCheckDigit(ten: string): boolean {
  const sum = [...ten].reduce((total, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return sum % 10 === 0
}

/** Whether a heading says that its column holds personal identity numbers. */
export function isIdentityHeading(plain: string): boolean {
  return /^(personnr|personnummer|persnr|pnr|samordningsnummer|samordningsnr|födelsenummer|personalidentitynumber|nationalid|ssn)/.test(
    plain,
  )
}
