import type { BesideTheme } from '../../cycle/help-asked/beside.ts'
import { formTo, linkTo } from '../../ground/base/addresses.ts'
import { known } from '../../ground/base/question.ts'
import { Button } from '../../ground/ui/components/button/button.tsx'
import { Hidden } from '../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../ground/ui/components/section/section.tsx'
import { sightOf } from '../../people/permission/permission.ts'
import { isOpen } from './authority-plan.ts'
import { keyOf } from './ground.ts'
import { seesDraft } from './seeing.ts'
import { plansSeen } from './store.ts'
import { takenAsked } from './store-needs.ts'
import { themeBesideWords } from './theme-beside.words.ts'

/** Beside a theme of what schools ask for: the plans that have it as a need, and for who writes plans one press to take it into one. Nothing to those who see no draft. */
export const planBesideTheme: BesideTheme = ({ viewer, today, language }, { id, title }) =>
  plansSeen(viewer, today).followedBy((seen) => {
    const drafts = seen.filter(({ plan, right }) => seesDraft(right) && isOpen(plan, today))
    const writes = sightOf(viewer, 'writing authority plan') !== null
    if (drafts.length === 0 && !writes) return known(null)
    return takenAsked('help', id).map((plans) => {
      const t = themeBesideWords[language]
      const taken = drafts.filter(({ plan }) => plans.includes(plan.id))
      const open = drafts.filter(({ plan, right }) => right === 'writes' && !plans.includes(plan.id))
      return (
        <Section id="in-plan" title={t.title} note={writes ? t.note : undefined}>
          <div class="stack-s">
            {taken.map(({ plan }) => (
              <p key={plan.id}>
                {t.taken} <a href={linkTo('/authority-plans/:id', plan.id)}>{plan.head.title}</a>
              </p>
            ))}
            {taken.length === 0 && <p>{drafts.length === 0 ? t.noPlan : t.notTaken}</p>}
            {open.map(({ plan }) => (
              <OnceForm key={plan.id} action={formTo('POST /authority-plans/:id/needs', plan.id)}>
                <Hidden values={{ source: keyOf({ kind: 'help', key: id }), text: title, goal: '' }} />
                <Button variant="secondary">{t.take(plan.head.title)}</Button>
              </OnceForm>
            ))}
            {drafts.length === 0 && writes && (
              <p>
                <a href={linkTo('/authority-plans/new')}>{t.begin}</a>
              </p>
            )}
          </div>
        </Section>
      )
    })
  })
