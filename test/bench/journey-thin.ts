import { Hono } from 'hono'
import type pg from 'pg'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { answerPage } from '../../src/face/web/compression.ts'
import type { Claim } from '../../src/ground/base/ask.ts'
import { newToken, type Secret, tokenHash } from '../../src/ground/base/secret.ts'
import { readClaim, writeClaim } from '../../src/people/access/session.ts'
import { keyedHash } from '../../src/people/access/ticket.ts'

/** How large the real pages of the journey are: the thin ones have as many elements and as many bytes. */
export type Sizes = Record<'link' | 'start' | 'begin' | 'statement' | 'check' | 'result', { elements: number; bytes: number }>

/**
 * The tables and functions of the thinnest journey: every request is one function of the database, in one statement, under row-level security, with a
 * session that is looked up and durable writes. It leaves out what only ours does: duties, what this sign-in may open, people who have left, revisions,
 * texts of the framework, local actions, navigation, CSRF and security headers.
 */
export async function makeThinTables(owner: pg.Pool): Promise<void> {
  await owner.query(`
    create table thin_response (pseudonym text collate "C", round_id uuid, school_id uuid, handed_in_on date, primary key (pseudonym, round_id, school_id));
    create table thin_answer (
      pseudonym text collate "C", round_id uuid, school_id uuid, statement text collate "C", choice smallint, importance smallint,
      primary key (pseudonym, round_id, school_id, statement)) with (fillfactor = 70);
    alter table thin_response enable row level security;
    alter table thin_answer enable row level security;
    create policy own on thin_response using (pseudonym = app.pseudonym()) with check (pseudonym = app.pseudonym());
    create policy own on thin_answer using (pseudonym = app.pseudonym()) with check (pseudonym = app.pseudonym());
    grant select, insert, update on thin_response, thin_answer to stegvis_web;
    create function thin_admit(p_ticket bytea, p_token bytea, p_today date, out authority uuid, out person uuid) language plpgsql as $$ begin
      perform set_config('app.ticket', encode(p_ticket, 'hex'), true);
      delete from ticket t where t.secret_hash = p_ticket returning t.authority_id, t.person_id into authority, person;
      if not found then return; end if;
      perform set_config('app.authority', authority::text, true), set_config('app.person', person::text, true);
      insert into session (authority_id, person_id, token_hash, origin, device, created_on, seen_week, expires_on)
        values (authority, person, p_token, 'mail', '', p_today, p_today, p_today + 30);
    end $$;
    create function thin_enter(p_authority uuid, p_person uuid, p_token bytea, p_pseudonym text, p_today date) returns boolean language plpgsql as $$ begin
      perform set_config('app.authority', p_authority::text, true), set_config('app.person', p_person::text, true),
              set_config('app.pseudonym', p_pseudonym, true);
      perform from session s where s.token_hash = p_token and s.person_id = p_person and s.authority_id = p_authority and s.expires_on > p_today;
      return found;
    end $$;
    create function thin_look(p_authority uuid, p_person uuid, p_token bytea, p_pseudonym text, p_today date) returns json language plpgsql as $$ begin
      if not thin_enter(p_authority, p_person, p_token, p_pseudonym, p_today) then return null; end if;
      return json_build_object('name', (select given_name from person where id = p_person),
        'member', (select json_agg(m) from round_member m where m.person_id = p_person),
        'answers', (select json_agg(a) from thin_answer a where a.pseudonym = p_pseudonym));
    end $$;
    create function thin_write(p_authority uuid, p_person uuid, p_token bytea, p_pseudonym text, p_today date, p_round uuid, p_school uuid, p_what text,
      p_choice smallint, p_importance smallint) returns boolean language plpgsql as $$ begin
      if not thin_enter(p_authority, p_person, p_token, p_pseudonym, p_today) then return false; end if;
      perform from round_member m join round r on r.id = m.round_id join round_opening o on o.round_id = m.round_id
        where m.round_id = p_round and m.person_id = p_person and m.school_id = p_school and m.audience = 'staff' and r.closes_on >= p_today
          and not exists (select from round_closing c where c.round_id = m.round_id);
      if not found then return false; end if;
      if p_what = 'begin' then insert into thin_response values (p_pseudonym, p_round, p_school) on conflict do nothing;
      elsif p_what = 'hand in' then update thin_response set handed_in_on = p_today where pseudonym = p_pseudonym and round_id = p_round and school_id = p_school;
      else insert into thin_answer values (p_pseudonym, p_round, p_school, p_what, p_choice, p_importance)
        on conflict (pseudonym, round_id, school_id, statement) do update set choice = excluded.choice, importance = excluded.importance;
      end if;
      return true;
    end $$;`)
}

/** The thinnest honest pages of the same stack, by the same addresses under /thin. */
export function thinApp(secret: Secret, web: pg.Pool, sizes: Sizes, today: string): Hono {
  const app = new Hono()
  const look = { name: 'thin_look', text: 'select thin_look($1, $2, $3, $4, $5) as seen' }
  const write = { name: 'thin_write', text: 'select thin_write($1, $2, $3, $4, $5, $6, $7, $8, $9::smallint, $10::smallint) as done' }
  function page(kind: keyof Sizes, seen: unknown) {
    const { elements, bytes } = sizes[kind]
    const text = 'x'.repeat(Math.max(1, Math.round(bytes / elements) - '<p></p>'.length))
    const body = h(
      'html',
      {},
      Array.from({ length: elements }, (_, index) => h('p', { key: index }, index === 0 ? JSON.stringify(seen).length : text)),
    )
    return `<!doctype html>${renderToString(body)}`
  }
  const asker = (cookie: string | undefined) => {
    const claim = readClaim(/stegvis=([^;]+)/.exec(cookie ?? '')?.[1])
    return claim && [claim.authority, claim.person, tokenHash(claim.token), secret.pseudonym(claim.authority, claim.person), today]
  }
  app.get('/link', (c) => answerPage(c, page('link', {}), 200))
  app.post('/link', async (c) => {
    const form = new URLSearchParams(await c.req.text())
    const token = newToken()
    const { rows } = await web.query<{ authority: string; person: string }>({
      name: 'thin_admit',
      text: 'select * from thin_admit($1, $2, $3)',
      values: [keyedHash(secret, tokenHash(form.get('token') ?? '')), tokenHash(token), today],
    })
    const [who] = rows
    if (!who?.authority) return c.text('no', 410)
    const claim: Claim = { ...who, token }
    c.header('set-cookie', `stegvis=${writeClaim(claim)}; Path=/; HttpOnly`)
    return c.redirect('/thin/start', 303)
  })
  for (const kind of ['start', 'begin', 'statement', 'check', 'result'] as const)
    app.get(`/${kind}/:number?`, async (c) => {
      const values = asker(c.req.header('cookie'))
      const { rows } = values ? await web.query<{ seen: object | null }>({ ...look, values }) : { rows: [] }
      return rows[0]?.seen ? answerPage(c, page(kind, rows[0].seen), 200) : c.text('no', 401)
    })
  app.post('/write/:answer?', async (c) => {
    const values = asker(c.req.header('cookie'))
    const form = new URLSearchParams(await c.req.text())
    const wanted = [form.get('round'), form.get('school'), form.get('what'), form.get('choice'), form.get('importance')]
    const { rows } = values ? await web.query<{ done: boolean }>({ ...write, values: [...values, ...wanted] }) : { rows: [] }
    if (!rows[0]?.done) return c.text('no', 403)
    return c.req.param('answer') ? c.json({ saved: true, revision: 1 }) : c.redirect('/thin/statement', 303)
  })
  return app
}
