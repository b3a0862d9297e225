import { linkTo } from '../../../ground/base/addresses.ts'
import { formatBytes, type Language } from '../../../ground/base/language.ts'
import { evidenceWords } from '../evidence.words.ts'
import type { Evidence } from '../follow-up.ts'

type Props = { language: Language; action: string; item: Evidence }

/** A piece of evidence by its title: a file to fetch with its kind and size, an address with the host it leads to, or the words on the action's page. */
export function EvidenceLink({ language, action, item }: Props) {
  const t = evidenceWords[language]
  const { title, file, url } = item
  if (file) {
    return (
      <a href={linkTo('/actions/:id/evidence/:evidence', action, item.id)} download>
        {title} ({t.file(t.fileTypes[file.type], formatBytes(file.size, language))})
      </a>
    )
  }
  if (url) {
    return (
      <a href={url} rel="noopener noreferrer">
        {title} ({hostOf(url)})
      </a>
    )
  }
  return <a href={`${linkTo('/actions/:id', action)}#evidence-${item.id}`}>{title}</a>
}

/** The host of an address as the browser goes there: letters that look like others show as what they are (xn--…). */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
