import type { Messages } from '../../ground/base/language.ts'
import type { EffectLevel } from './effect.ts'

const sv = {
  title: (programme: string) => `Vad har det lett till? ${programme}`,
  link: 'Vad har det lett till?',
  reports: 'Läges- och slutrapporter',
  corner: 'Programrapport',
  file: (programme: string, day: string) => `Programrapport ${programme} ${day}`,
  lead: 'Fem nivåer bredvid varandra: att folk är nöjda säger inget om att de har lärt sig, och att de har lärt sig säger inget om att det används. Inget här handlar om en enskild person.',
  extentTitle: 'Så mycket har hållits',
  sessions: (held: string, all: string) => `${held} av ${all} pass har hållits.`,
  attended: (people: string, hours: string) => `${people} personer har deltagit, tillsammans ${hours} timmar enligt låsta närvarolistor.`,
  few: 'Färre än fem personer har deltagit enligt låsta närvarolistor.',
  unlocked: 'Ingen närvarolista är låst än.',
  levels: {
    reactions: 'Reaktioner: vad tyckte de?',
    learning: 'Lärande: vad kan de nu?',
    support: 'Stöd: har skolorna tagit upp det?',
    use: 'Användning: arbetar de på ett nytt sätt?',
    pupils: 'Elever: märks det?',
  } satisfies Record<EffectLevel, string>,
  from: {
    reactions:
      'Ur anonyma utvärderingar, ett pass i taget, och vad som ligger i mitten när minst fem pass har visats. Svaren räknas inte samman.',
    learning:
      'Ur hela huvudmannens släppta resultat, före programmet och senast. Alla som svarade räknas, inte bara de som deltog, så programmet är en av flera möjliga orsaker. Skillnaden bedöms som på sidan om resultatets förändring.',
    support: 'Ur fastställda planer: åtgärder inom programmets delområden sedan det började.',
    use: 'Ur utvärderingarna två månader efter, och ur temperaturmätningar där minst fem skolor har svarat.',
    pupils: 'Vad de som deltog själva märker. Elevernas resultat mäts inte här.',
  } satisfies Record<EffectLevel, string>,
  nothing: {
    reactions: 'Inget pass har en utvärdering som går att visa.',
    learning: 'Det finns inte två släppta resultat att ställa bredvid varandra, eller så ser du dem inte.',
    support: 'Färre än tre skolor har en fastställd plan med åtgärder om det här, så det sägs inte hur många.',
    use: 'Inget är sammanräknat än.',
    pupils: 'Inget är sammanräknat än.',
  } satisfies Record<EffectLevel, string>,
  reaction: (session: string, answered: string, said: string) => `${session} (${answered}): ${said}`,
  mean: (
    name: string,
    before: string,
    beforeN: string,
    beforeRound: string,
    now: string,
    nowN: string,
    nowRound: string,
    verdict: string,
  ) => `${name}: medel ${before} (${beforeN} svar, ${beforeRound}), nu ${now} (${nowN} svar, ${nowRound}): ${verdict}.`,
  only: (name: string, now: string, nowN: string, nowRound: string) =>
    `${name}: medel ${now} (${nowN} svar, ${nowRound}). Inget att jämföra med före programmet.`,
  plans: (schools: string, actions: string, underWay: string, done: string) =>
    `${schools} skolor har tagit upp det i planer, med ${actions} åtgärder: ${underWay} pågår och ${done} är klara.`,
  said: (action: string, framework: string, word: string, n: string) => `${action} (${framework}): ${word} (${n} svar)`,
  far: ['de flesta har inte kommit igång', 'många har provat', 'flera arbetar så', 'det har blivit en vana för många'],
  pdf: 'Hämta som PDF',
  word: 'Hämta som Word',
}

const en: typeof sv = {
  title: (programme) => `What has it led to? ${programme}`,
  link: 'What has it led to?',
  reports: 'Progress and final reports',
  corner: 'Programme report',
  file: (programme, day) => `Programme report ${programme} ${day}`,
  lead: 'Five levels beside each other: that people are pleased does not say that they have learnt, and that they have learnt does not say that it is used. Nothing here is about any one person.',
  extentTitle: 'How much has been held',
  sessions: (held, all) => `${held} of ${all} sessions have been held.`,
  attended: (people, hours) => `${people} people have taken part, ${hours} hours together by locked lists of attendance.`,
  few: 'Fewer than five people have taken part by locked lists of attendance.',
  unlocked: 'No list of attendance has been locked yet.',
  levels: {
    reactions: 'Reactions: what did they think?',
    learning: 'Learning: what do they know now?',
    support: 'Support: have schools taken it up?',
    use: 'Use: do they work in a new way?',
    pupils: 'Pupils: is it noticed?',
  },
  from: {
    reactions:
      'From anonymous evaluations, one session at a time, and what lies in the middle once five sessions at least have been shown. Answers are not added together.',
    learning:
      'From the authority’s released result, before the programme and latest. Everybody who answered counts, not only those who took part, so the programme is one of several possible causes. The difference is judged as on the page of the result’s change.',
    support: 'From adopted plans: actions within the programme’s sub-areas since it began.',
    use: 'From the evaluations two months later, and from temperature checks where at least five schools have answered.',
    pupils: 'What those who took part notice themselves. Pupils’ results are not measured here.',
  },
  nothing: {
    reactions: 'No session has an evaluation that can be shown.',
    learning: 'There are not two released results to set beside each other, or you do not see them.',
    support: 'Fewer than three schools have an adopted plan with actions about this, so how many is not said.',
    use: 'Nothing has been counted yet.',
    pupils: 'Nothing has been counted yet.',
  },
  reaction: (session, answered, said) => `${session} (${answered}): ${said}`,
  mean: (name, before, beforeN, beforeRound, now, nowN, nowRound, verdict) =>
    `${name}: mean ${before} (${beforeN} answers, ${beforeRound}), now ${now} (${nowN} answers, ${nowRound}): ${verdict}.`,
  only: (name, now, nowN, nowRound) => `${name}: mean ${now} (${nowN} answers, ${nowRound}). Nothing to compare with before the programme.`,
  plans: (schools, actions, underWay, done) =>
    `${schools} schools have taken it up in plans, with ${actions} actions: ${underWay} are under way and ${done} are done.`,
  said: (action, framework, word, n) => `${action} (${framework}): ${word} (${n} answers)`,
  far: ['most have not begun', 'many have tried', 'several work that way', 'it has become a habit for many'],
  pdf: 'Download as PDF',
  word: 'Download as Word',
}

/** The words of what a programme has led to. */
export const effectWords: Messages<typeof sv> = { sv, en }
