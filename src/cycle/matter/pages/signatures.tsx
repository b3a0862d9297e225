import { dayOf } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { moment } from '../moment.ts'
import type { OutsideFindings, SignatureFinding } from '../outside-signature.ts'
import { signaturesWords } from './signatures.words.ts'

/** What could be found out about the signatures of a copy, and what was not tried. */
export function Signatures({ language, findings, at }: { language: Language; findings: OutsideFindings; at: Date }) {
  const t = signaturesWords[language]
  return (
    <Section id="signatures" title={t.title} note={t.note(dayOf(at))}>
      <div class="stack">
        <Notice kind={findings.beginsWithOurs ? 'info' : 'warn'}>
          <p>{findings.beginsWithOurs ? t.begins : t.differs}</p>
        </Notice>
        <ul class="todo" role="list">
          {findings.signatures.map((each, index) => (
            <li key={index} class="stack-s">
              <h3>{each.signer ? t.by(each.signer.name || t.nameless, each.signer.organisation) : t.unknown}</h3>
              <p class="row">
                <Status is={stands(each) ? 'done' : 'missing'}>{stands(each) ? t.holds : t.notHeld}</Status>
              </p>
              <ul class="stack-s">
                <li>{t.digest[each.digest]}</li>
                <li>{t.signature[each.signature]}</li>
                <li>{t.covers[each.covers]}</li>
                {each.signer && <li>{t.certificate(each.signer.issuer, each.signer.from, each.signer.to)}</li>}
                {each.claimedAt && <li>{t.claimed(moment(new Date(each.claimedAt), language))}</li>}
              </ul>
            </li>
          ))}
        </ul>
        {findings.more && <p>{t.more}</p>}
        <p class="soft small measure">{t.notTried}</p>
      </div>
    </Section>
  )
}

/** What it covers is what was signed, by the key of its certificate, and it leaves nothing out. */
function stands({ covers, digest, signature }: SignatureFinding): boolean {
  return covers !== 'odd' && digest === 'same' && signature === 'holds'
}
