import { linkTo } from '../../ground/base/addresses.ts'
import { LinkButton } from '../../ground/ui/components/button/button.tsx'
import { chargedAsked } from '../evaluation/store.ts'
import type { ProgrammeBeside } from '../programme/beside.ts'
import { effectWords } from './effect.words.ts'

/** The way to what a programme has led to, for who leads it. */
export const effectBesideProgramme: ProgrammeBeside = ({ language, viewer }, programme) =>
  chargedAsked(viewer, programme.id).map((charged) =>
    charged ? (
      <p class="row no-print">
        <LinkButton variant="quiet" href={linkTo('/programmes/:id/report', programme.id)}>
          {effectWords[language].link}
        </LinkButton>
        <LinkButton variant="quiet" href={linkTo('/programmes/:id/reports', programme.id)}>
          {effectWords[language].reports}
        </LinkButton>
      </p>
    ) : null,
  )
