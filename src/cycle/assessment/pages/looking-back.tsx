import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Select } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { resultPathOf, whereOf } from '../loading.ts'
import { chosenBetween, thenAndNow } from '../looking-back.ts'
import type { OwnResult } from '../own-result.ts'
import { lookingBackWords } from './looking-back.words.ts'

type Props = { language: Language; result: OwnResult }

/** One's two times beside each other, how the first looks now, and what was chosen in between. Nothing where there is one time only. */
export function ThenSection({ language, result }: Props) {
  const t = lookingBackWords[language]
  const rows = thenAndNow(result)
  const { previous, goals, assessment } = result
  if (!previous || rows.length === 0) return null
  const between = chosenBetween(goals, result)
  const said = rows.some(({ seenNow }) => seenNow !== null)
  return (
    <Section id="then" title={t.heading} note={t.note}>
      <div class="stack">
        <p class="measure">
          {t.lead} {t.rounds(previous.member.roundName)}
        </p>
        <Table
          measure
          caption={t.caption}
          captionHidden
          columns={[
            t.aspect,
            { label: t.before, numeric: true },
            ...(said ? [{ label: t.beforeSeenNow, numeric: true }] : []),
            { label: t.now, numeric: true },
          ]}
          rows={rows.map(({ row, before, seenNow, now }) => [
            row.statement.aspect.name[language],
            String(before),
            ...(said ? [seenNow === null ? t.unsaid : String(seenNow)] : []),
            String(now),
          ])}
        />
        {between.length > 0 && (
          <div>
            <h3>{t.between}</h3>
            <ul>
              {between.map(({ content, state }) => (
                <li key={content.id}>{state === 'done' ? t.done(content.title[language]) : content.title[language]}</li>
              ))}
            </ul>
          </div>
        )}
        <p class="no-print">
          <a class="tap" href={linkTo('/results/:round/:school/looking-back', ...whereOf(assessment.member))}>
            {said ? t.change : t.link}
          </a>
        </p>
      </div>
    </Section>
  )
}

/** Where one says how last time looks now, aspect by aspect; all of it may be left unsaid, and nothing is filled in beforehand. */
export function LookingBackPage({ language, result, refused }: Props & { refused: boolean }) {
  const t = lookingBackWords[language]
  const { member, framework } = result.assessment
  const path = resultPathOf(member)
  return (
    <>
      <PageHead title={t.title} context={member.schoolName} lead={t.pageLead(result.previous?.member.roundName ?? '')}>
        {refused && (
          <Notice kind="error" alert>
            {t.refused}
          </Notice>
        )}
      </PageHead>
      <form
        class="stack-l measure"
        method="post"
        action={formTo('POST /results/:round/:school/looking-back', ...whereOf(member))}
        novalidate
      >
        {thenAndNow(result).map(({ row: { statement }, before, seenNow, now }) => (
          <div class="stack-s" key={statement.key}>
            <Select
              name={statement.key}
              label={statement.aspect.name[language]}
              hint={t.was(before, now)}
              optional
              empty={t.nothing}
              options={framework.levels.map(({ level, name }) => ({ value: String(level), label: t.level(level, name[language]) }))}
              value={seenNow === null ? undefined : String(seenNow)}
            />
            <More
              label={
                <>
                  {t.means}
                  <span class="vh">: {statement.aspect.name[language]}</span>
                </>
              }
            >
              <ul class="stack-s small" role="list">
                {statement.levels.map(({ level, name, text }) => (
                  <li key={level}>
                    <b>{t.level(level, name[language])}.</b> {text[language]}
                  </li>
                ))}
              </ul>
            </More>
          </div>
        ))}
        <div class="row">
          <Button>{t.save}</Button>
          <a class="tap" href={path}>
            {t.back}
          </a>
        </div>
      </form>
    </>
  )
}
