import type { Messages } from '../../ground/base/language.ts'

const sv = {
  readme: (matter: string) => `${matter}

handlingar/      filerna, exakt som de låstes
sha256.txt       filernas kontrolltal; pröva med "sha256sum -c sha256.txt"
attester.json    attesterna ord för ord som de signerades (Ed25519), och de publika nycklarna
diarium.csv      vad som kom in, skickades och upprättades
arende.json      ärendet, handlingarna, diariet och det som har skickats, som data
cits-erms.csv    vad som motsvarar vad i E-ARK CITS ERMS (FGS Ärendehantering 2.0)

Så prövas en attest utan Stegvis: attestens text (body) är exakt de tecken som signerades. Räkna ut textens SHA-256 och jämför med
"previous" i nästa attest. Pröva underskriften (signature, base64) mot texten med den publika nyckel som keyId namnger. Talet
document.sha256 i texten ska vara detsamma som filens i sha256.txt.
`,
  mapping: { ours: 'Uppgift', where: 'Var den står', theirs: 'I CITS ERMS 3.0', note: 'Att veta' },
}

const en: typeof sv = {
  readme: (matter) => `${matter}

handlingar/      the files, exactly as they were locked
sha256.txt       the files' check numbers; try with "sha256sum -c sha256.txt"
attester.json    the attests word for word as they were signed (Ed25519), and the public keys
diarium.csv      what came in, was sent and was drawn up
arende.json      the matter, the documents, the register and what was sent, as data
cits-erms.csv    what answers to what in E-ARK CITS ERMS

How an attest is tried without Stegvis: the attest's text (body) is exactly the characters that were signed. Work out the text's SHA-256 and
compare it with "previous" in the next attest. Try the signature (base64) against the text with the public key that keyId names. The
number document.sha256 in the text is to be that of the file in sha256.txt.
`,
  mapping: { ours: 'What', where: 'Where it stands', theirs: 'In CITS ERMS 3.0', note: 'To know' },
}

/** The words of a matter's package. */
export const packageWords: Messages<typeof sv> = { sv, en }
