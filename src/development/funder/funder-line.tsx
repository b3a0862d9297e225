import { linkTo } from '../../ground/base/addresses.ts'
import type { Language } from '../../ground/base/language.ts'
import { unionFlag } from '../../ground/ui/components/emblem/drawing.ts'
import { Emblem } from '../../ground/ui/components/emblem/emblem.tsx'
import type { Funded, FunderMark } from './funder.ts'
import { funderWords } from './funder.words.ts'

type Props = {
  language: Language
  of: Funded
  /** Where the picture is fetched, where it is not the programme's own page. */
  from?: string
}

/** Who pays, as it must stand on every page: the line with its mark beside it. Nothing where nobody else pays. */
export function FunderLine({ language, of: { funderLine, funderMark }, from }: Props) {
  if (!funderMark) return funderLine === '' ? null : <p class="small">{funderLine}</p>
  return (
    <p class="with-emblem">
      <Mark {...{ language, from }} mark={funderMark} />
      {funderLine !== '' && <span>{funderLine}</span>}
    </p>
  )
}

function Mark({ language, mark, from }: { language: Language; mark: FunderMark; from: string | undefined }) {
  if (mark.is === 'union') return <Emblem drawing={unionFlag()} label={funderWords[language].flag} />
  const { programme, id, alt, width, height } = mark
  return (
    <img
      class="emblem-picture"
      src={from ?? linkTo('/programmes/:id/funder-logos/:logo', programme, id)}
      alt={alt}
      {...{ width, height }}
    />
  )
}
