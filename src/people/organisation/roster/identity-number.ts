/*
 * Personal identity numbers (personnummer, samordningsnummer) have no business here: a number of the employer's own does. They are known by their form
 * and by their check digit (Skatteverket, SKV 704 and 707), and never repeated back.
 */

const candidate =
  /(?<!\p{N})(?:(?:18|19|20)\d{2}|\d{2})[-/. ]?\d{2}[-/. ]?\d{2}[ \u00A0]?([-+_.\u2212\u2010-\u2015]?)[ \u00A0]?(?:\d{4}|[A-Z]\d{3})(?!\p{N})/gu

/**
 * Whether a text holds a personal identity number: ten or twelve digits that begin with a day (a coordination number adds 60 to it), with or without
 * century, sign and spaces. `sure` with a century or a sign; ten bare digits, as telephone and employee numbers also have, are `likely` when the
 * check digit is right.
 */
export function identityNumberIn(text: string): 'sure' | 'likely' | null {
  const found = [...text.normalize('NFKC').matchAll(candidate)].map((match) => kindOf(match[0], match[1] !== ''))
  return found.find((kind) => kind === 'sure') ?? found.find((kind) => kind !== null) ?? null
}

function kindOf(text: string, signed: boolean): 'sure' | 'likely' | null {
  const signs = text.replace(/[^\dA-Z]/g, '')
  const ten = signs.slice(-10)
  const month = Number(ten.slice(2, 4))
  const day = Number(ten.slice(4, 6))
  const isDay = month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91))
  if (!isDay) return null
  if (signed || signs.length === 12) return 'sure'
  return hasCheckDigit(ten) ? 'likely' : null
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
