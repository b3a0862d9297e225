// Long: one plan that has something in every field.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Framework, frameworkSchema } from '../../src/content/framework/schema.ts'
import { blankInPlan } from '../../src/cycle/plan/action/fields.ts'
import type { PlanAction, PlanContent } from '../../src/cycle/plan/plan.ts'
import type { PaperFacts } from '../../src/cycle/plan-paper/plan-paper.ts'
import { projectRoot } from '../../src/ground/base/root.ts'

/** The framework that the plans of the papers' tests follow. */
export const digitalSchool: Framework = frameworkSchema.parse(
  parse(readFileSync(join(projectRoot, 'content', 'frameworks', 'digital-skola', '1.yaml'), 'utf8')),
)

/** An action of Almskolan's plan; what is not said is as little as an action can have. */
export function planAction(given: Partial<PlanAction> = {}): PlanAction {
  return {
    ...blankInPlan(),
    id: '00000000-0000-4000-8000-000000000000',
    home: { plan: 'almskolans', unit: 'almskolan', unitName: 'Almskolan', unitKind: 'school' },
    referred: false,
    origin: 'own',
    source: null,
    carried: false,
    title: 'Åtgärd',
    owner: null,
    status: 'planned',
    ...given,
  }
}

/** A plan without goals or actions. */
export function emptyPlan(given: Partial<PlanContent> = {}): PlanContent {
  return {
    unit: { id: 'almskolan', kind: 'school', name: 'Almskolan' },
    school: { id: 'almskolan', name: 'Almskolan' },
    schoolYear: 2026,
    frameworkVersion: '00000000-0000-4000-8000-000000000001',
    introduction: '',
    goals: [],
    loose: [],
    ...given,
  }
}

/** Almskolan's plan: three goals with what they start from, five actions, one without owner and one of a team's. */
export function almskolansPlan(): PlanContent {
  const round = { kind: 'released' as const, round: 'r', roundName: 'Hösten 2026', releasedOn: '2026-10-12', unitName: 'Almskolan' }
  const large = (n: number, mean: number) => ({ kind: 'large' as const, n, mean, deviation: 0.9, distribution: { kind: 'none' as const } })
  return emptyPlan({
    introduction:
      'Planen bygger på höstens skattning, arbetslagens egna planer och ett samtal i ledningsgruppen.\n\nVi har valt få saker och vill hinna med dem.',
    goals: [
      {
        id: 'g1',
        aspect: 'elevkompetens',
        title: 'Eleverna granskar källor själva i minst tre ämnen',
        signs: 'Vid nästa skattning är minst 22 av 35 på nivå 3 eller högre. I dag är det 15.',
        baseline: { ...round, staff: large(38, 2.4), leader: { kind: 'leadership', n: 3, mean: 3.2 } },
        actions: [
          planAction({
            id: '10000000-0000-4000-8000-000000000011',
            goal: 'g1',
            aspect: 'elevkompetens',
            title: 'Gemensam lektionsserie i källkritik för årskurs 4–9',
            text: 'Fyra lektioner som alla ämnen kan använda. Tas fram i två ämneslag och provas i en klass per årskurs innan alla börjar.\n\n1. Samla det vi har\n2. Prova\n3. Dela',
            why: 'Personalens medelvärde är 2,4 (38 svar) och skolledningens 3,2 (3 svar): börja med att prata om vad ni ser olika.',
            owner: { kind: 'person', person: 'p1', name: 'Sara Lindqvist', left: false },
            others: 'Ämneslagen i svenska och SO',
            startOn: '2026-11-09',
            dueOn: '2027-01-29',
            hours: 20,
            money: 12_000,
            priority: 1,
            howWeKnow: 'Alla klasser i årskurs 4–9 har haft minst två av lektionerna.',
            tags: ['källkritik', 'åk 4–9'],
          }),
          planAction({
            id: '10000000-0000-4000-8000-000000000012',
            goal: 'g1',
            aspect: 'elevkompetens',
            title: 'Skolbibliotekarien leder två pass per årskurs',
            text: 'Ett pass på hösten och ett på våren. Läraren är med hela passet och tar över vid nästa tillfälle.',
            owner: { kind: 'person', person: 'p2', name: 'Mariam Osman', left: false },
            dueOn: '2027-04-30',
            hours: 12.5,
            hoursEach: 1.5,
            weeks: 6,
            howWeKnow: 'Läraren håller det andra passet själv.',
          }),
        ],
      },
      {
        id: 'g2',
        aspect: 'bedomning',
        title: 'Vi vet vad eleverna har förstått innan provet',
        signs: 'Fler än hälften av lärarna använder svaren för att ändra nästa lektion, enligt temperaturmätningen.',
        baseline: {
          ...round,
          staff: { kind: 'small', n: 9, mean: { kind: 'at most', value: 1.4 }, spread: 'close', withheld: false },
          leader: { kind: 'protected', reason: 'few' },
        },
        actions: [
          planAction({
            id: '10000000-0000-4000-8000-000000000021',
            goal: 'g2',
            aspect: 'bedomning',
            title: 'En avslutsfråga i veckan i matematik och NO',
            text: 'En digital fråga i slutet av en lektion. Ämneslaget läser svaren tillsammans varannan vecka och väljer vad som ska tas om.',
            owner: { kind: 'role', role: 'Ämneslaget i matematik' },
            dueOn: '2027-02-26',
            hours: 1,
            status: 'under way',
            carried: true,
          }),
          planAction({
            id: '10000000-0000-4000-8000-000000000022',
            goal: 'g2',
            aspect: 'bedomning',
            title: 'Två lektionsbesök per lärare',
            dueOn: '2027-04-16',
            hours: 4,
            priority: 3,
          }),
        ],
      },
      {
        id: 'g3',
        aspect: 'verktyg',
        title: 'Tekniken fungerar när lektionen börjar',
        signs: 'Personalens medelvärde går från 3,2 till minst 3,7, och skillnaden mot ledningen minskar.',
        baseline: { ...round, staff: large(36, 3.2), leader: { kind: 'leadership', n: 3, mean: 4.2 } },
        actions: [
          planAction({
            id: '10000000-0000-4000-8000-000000000031',
            goal: 'g3',
            aspect: 'verktyg',
            home: { plan: 'lagets', unit: 'f3', unitName: 'F–3', unitKind: 'team' },
            referred: true,
            title: 'Felanmälan på ett ställe, svar inom en skoldag',
            text: 'Ett formulär för alla fel. Vaktmästare och IT-enheten delar på svaren.',
            owner: { kind: 'person', person: 'p3', name: 'Liv Westman', left: true },
            dueOn: '2026-09-15',
            hours: 10,
            status: 'under way',
          }),
        ],
      },
    ],
  })
}

/** A plan of so many actions under goals of ten each, with titles as long as the database takes. */
export function longPlan(actions: number): PlanContent {
  const plan = almskolansPlan()
  const samples = plan.goals.flatMap((goal) => goal.actions)
  const goals = Array.from({ length: Math.ceil(actions / 10) }, (_, index) => {
    const goal = plan.goals[index % plan.goals.length]
    if (!goal) throw new Error('no goal')
    const id = `g${index}`
    return {
      ...goal,
      id,
      actions: Array.from({ length: Math.min(10, actions - index * 10) }, (_each, at) =>
        planAction({
          ...samples[(index + at) % samples.length],
          id: `20000000-0000-4000-8000-${String(index * 10 + at).padStart(12, '0')}`,
          goal: id,
          title: `Åtgärd ${index * 10 + at + 1}: ${samples[at % samples.length]?.title ?? ''}`,
        }),
      ),
    }
  })
  return { ...plan, goals }
}

/** Of a draft that is printed on 29 September 2026. */
export function paperFacts(given: Partial<PaperFacts> = {}): PaperFacts {
  return {
    authority: 'Björkköpings kommun',
    logo: null,
    standing: { is: 'draft', changedOn: '2026-09-28' },
    closedOn: null,
    framework: digitalSchool,
    today: '2026-09-29',
    ...given,
  }
}

/** The principal's decision of 30 November. */
export const decided = {
  number: 2,
  recordNumber: 'BUN 2026/123',
  note: 'Beslutet fattades efter samverkan.',
  byName: 'Helena Sundström',
  byRole: 'principal' as const,
  on: '2026-11-30',
}

/** What people write and roster files hold: markup of every kind, formulas, marks of direction, letters from afar, and a name of 60 characters. */
export const hardTexts = [
  '<b>&amp;</b> #let x = 1 *fet* _kursiv_ $x^2$ `kod` @ref <etikett> // kommentar /* mer */',
  '=HYPERLINK("http://example.se";"Klicka")',
  "+46 8 123 45 67, @SUM(A1), -1 och 'citat'",
  '\u202Eomvänt\u202C och \u200Fmärkt\u200E',
  ']]> <w:t>&lt;</w:t> \\n \\, ; BEGIN:VEVENT',
  '#import "../../../etc/passwd": x',
  'Åsa-Märit von Östergötland-Ängelholm af Överkalix-Ödeshög, d.ä.',
  '☐ → ✓ och 😀',
]

/** A plan in which every text is a hard one, and some things are missing. */
export function hardPlan(texts: readonly string[] = hardTexts): PlanContent {
  const text = (index: number) => texts[index % texts.length] ?? ''
  return emptyPlan({
    unit: { id: 'lag', kind: 'team', name: text(0) },
    school: { id: 'skola', name: text(6) },
    introduction: texts.join('\n\n'),
    goals: texts.map((title, index) => ({
      id: `g${index}`,
      aspect: null,
      title,
      signs: `${text(index + 1)}\n${text(index + 2)}`,
      baseline: null,
      actions: [
        planAction({
          id: `30000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
          title: text(index + 3),
          text: text(index + 4),
          why: text(index + 5),
          owner:
            index % 3 === 0
              ? null
              : index % 3 === 1
                ? { kind: 'role', role: text(index) }
                : { kind: 'person', person: 'p', name: text(6), left: false },
          others: text(index + 6),
          dueOn: index % 2 === 0 ? null : `2027-03-${String(index + 10)}`,
          howWeKnow: text(index + 7),
          tags: [text(index)],
        }),
      ],
    })),
  })
}
