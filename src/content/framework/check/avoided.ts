/** Swedish words that judge a school, count people or come from an office, and what to say instead. */
export const avoided: { pattern: RegExp; instead: string }[] = [
  { pattern: starting('mognadsgrad'), instead: 'nivå' },
  { pattern: starting('poäng'), instead: 'nivå, resultat' },
  { pattern: starting('score(?!\\p{L})|scores|scoring'), instead: 'nivå, resultat' },
  { pattern: starting('kpi'), instead: 'mått' },
  { pattern: starting('kartlägg|kartla'), instead: 'ta reda på' },
  { pattern: starting('implementer'), instead: 'börja med, införa' },
  { pattern: starting('deadline'), instead: 'sista dag' },
  { pattern: starting('status quo'), instead: 'som det är i dag' },
  { pattern: starting('brist(?:en|er|erna|ernas)?(?!\\p{L})'), instead: 'det som saknas' },
  { pattern: starting('(?:svag|stark)(?:a|are|aste|t)? skol(?:a|an|or|orna)(?!\\p{L})'), instead: 'det som skolan gör' },
  { pattern: starting('användare|användarn'), instead: 'den som använder' },
  { pattern: starting('respondent'), instead: 'den som svarar' },
  { pattern: starting('dashboard'), instead: 'översikt' },
  { pattern: starting('vinner på'), instead: 'vad det är bra för' },
  { pattern: starting('byter? erfarenheter'), instead: 'utbyter erfarenheter' },
  { pattern: starting('nästa nivå handlar om'), instead: 'vad man gör, rakt på sak' },
]

/** English words that are not British school English, or name with two words what has one. */
export const avoidedEnglish: { pattern: RegExp; instead: string }[] = [
  { pattern: starting('(?:pupils and homes|the homes|homes who)(?!\\p{L})'), instead: 'families' },
  { pattern: starting('hand(?:s|ed|ing)? (?:it |them )?in(?!\\p{L})|hand-in'), instead: 'submit' },
  {
    pattern: starting('(?<!(?:most|in|have|less) )common (?:tools?|ways?|place|channels?|norms|routines?|material|rules)(?!\\p{L})'),
    instead: 'shared',
  },
  { pattern: starting('dut(?:y|ies)(?!\\p{L})'), instead: 'post' },
  { pattern: starting('aspects?(?!\\p{L})'), instead: 'sub-area' },
  { pattern: starting('the next level is about'), instead: 'what one does, straight out' },
  { pattern: starting('substitute teachers?'), instead: 'supply teacher' },
  { pattern: starting('(?:color|center|organiz\\p{L}*|program(?= of study)|math)(?!\\p{L})'), instead: 'British spelling' },
]

function starting(pattern: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${pattern})`, 'iu')
}
