import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { loopback, loopbackInUrl } from '../../../test/support/loopback.ts'
import { readConfig } from './config.ts'
import { openPost } from './mail.ts'

describe('mail', () => {
  const received: { from: string; to: string[]; text: string }[] = []
  let server: SMTPServer
  let port: number

  before(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address
          received.push({ from, to: session.envelope.rcptTo.map(({ address }) => address), text: Buffer.concat(parts).toString('utf8') })
          done()
        })
      },
    })
    await new Promise<void>((resolve) => server.listen(0, loopback, resolve))
    const at = server.server.address()
    assert.ok(at && typeof at === 'object')
    port = at.port
  })
  after(() => new Promise<void>((resolve) => server.close(() => resolve())))

  it('reaches a real SMTP server with its subject and text whole, å ä ö and all', async () => {
    const post = openPost(
      readConfig({ SMTP_URL: `smtp://${loopbackInUrl}:${port}?ignoreTLS=true`, MAIL_FROM: 'Stegvis <stegvis@example.se>' }),
    )
    assert.equal(post.ready, true)
    await post.send({
      to: 'asa.ost@example.se',
      subject: 'Dags för din självskattning\r\nBcc: someone@example.se',
      text: 'Hej Åsa!\n\nÄr du redo? Ö.',
    })
    post.close()
    const [mail] = received
    assert.equal(mail?.from, 'stegvis@example.se')
    assert.deepEqual(mail?.to, ['asa.ost@example.se'], 'a line break in a subject adds no receiver')
    assert.match(mail?.text ?? '', /Subject: =\?UTF-8\?/i)
    assert.match(mail?.text ?? '', /Auto-Submitted: auto-generated/)
    assert.doesNotMatch(mail?.text ?? '', /^Bcc:/m)
  })

  it('says that it cannot when no server is set', async () => {
    const post = openPost(readConfig({}))
    assert.equal(post.ready, false)
    await assert.rejects(post.send({ to: 'a@example.se', subject: 'x', text: 'y' }), /SMTP_URL/)
  })
})
