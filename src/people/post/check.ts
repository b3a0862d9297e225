import type { Program } from '../../ground/base/ask.ts'
import { verdictOf } from './post.ts'

/** One sentence about the mail server, for whoever starts Stegvis. It asks the server, and never throws: a start does not wait for somebody else's server. */
export async function checkPost({ post, config }: Pick<Program, 'post' | 'config'>): Promise<string> {
  if (!post.ready)
    return config.mode === 'development'
      ? 'Mail: no server is set (SMTP_URL); it is kept to be read in the browser.'
      : 'Mail: no server is set (SMTP_URL); nothing is sent, except in a demo, where it is kept to be read in the browser.'
  const host = config.smtpUrl ? new URL(config.smtpUrl).host : ''
  try {
    await post.verify()
    return `Mail: ${host} answers.`
  } catch (error) {
    return `Mail: ${host} does not answer as it should (${verdictOf(error).reason}). Mail waits and is sent when it does; see SMTP_URL and "stegvis test-mail".`
  }
}
