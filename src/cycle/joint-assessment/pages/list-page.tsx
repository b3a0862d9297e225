import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { Select } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import type { Group } from '../../../people/organisation/store-groups.ts'
import { jointListPath } from '../joint.ts'
import { jointWords } from '../joint.words.ts'
import type { JointAssessment } from '../store.ts'

type Props = {
  language: Language
  unit: Group
  /** The latest first. */
  joints: JointAssessment[]
  /** To choose among, where nothing says which the unit works with. */
  frameworks: { id: string; name: string }[]
  edits: boolean
  /** Whether the unit's meeting is the viewer's to open: not a coach's, who sees what was agreed on. */
  meets: boolean
}

/** What a unit has agreed on over the years, and the way to a new one. */
export function JointListPage({ language, unit, joints, frameworks, edits, meets }: Props) {
  const t = jointWords[language]
  return (
    <>
      <PageHead
        title={t.list}
        context={
          <>
            <span>{unit.name}</span>
            {unit.kind === 'team' && <span>{unit.schoolName}</span>}
            {meets && <a href={linkTo('/workshops/:unit', unit.id)}>{t.meeting}</a>}
          </>
        }
        lead={t.lead[unit.kind]}
        privacy={t.privacy[unit.kind]}
      />
      {joints.length === 0 ? (
        <Empty title={t.none} level={2}>
          {edits && <p>{t.noneText}</p>}
        </Empty>
      ) : (
        <Section id="earlier" title={t.earlier}>
          <ul class="todo" role="list">
            {joints.map((joint, index) => (
              <li key={joint.id}>
                <Row language={language} joint={joint} before={joints.slice(index + 1).some(({ finished }) => finished)} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {edits && !unit.ended && (
        <OnceForm class="stack gap" action={jointListPath(unit)}>
          {frameworks.length > 0 && (
            <Select name="framework" label={t.framework} options={frameworks.map(({ id, name }) => ({ value: id, label: name }))} />
          )}
          <Button variant={joints.some(({ finished }) => !finished) ? 'secondary' : 'primary'}>
            {joints.length === 0 ? t.begin : t.again}
          </Button>
        </OnceForm>
      )}
      <div class="gap">
        <GuideLink language={language} guide="samtal-i-arbetslaget" />
      </div>
    </>
  )
}

function Row({ language, joint, before }: { language: Language; joint: JointAssessment; before: boolean }) {
  const t = jointWords[language]
  const day = t.day(joint.agreedOn)
  const path = linkTo('/joint-assessments/:id', joint.id)
  return (
    <div class="stack-s">
      <h3>
        <a href={path}>{day}</a>
      </h3>
      <p class="row">{joint.finished ? <Status is="done" /> : <Status is="under-way">{t.open}</Status>}</p>
      {joint.note !== '' && <p class="soft measure">{t.with(joint.note)}</p>}
      {joint.finished && before && (
        <p>
          <a class="tap" href={linkTo('/joint-assessments/:id/comparison', joint.id)}>
            {t.compare}
            <span class="vh">:{t.about(day)}</span>
          </a>
        </p>
      )}
    </div>
  )
}
