/**
 * What answers to what: each thing of a package, the file and place it stands in, and where it goes in E-ARK CITS ERMS 3.0 (its schema ERMS.xsd; the checksums in the METS of
 * the common package, CSIP). FGS Ärendehantering 2.0 is the same specification.
 */
export const mapping = {
  matter: ['arende.json: matter', 'aggregation[@aggregationType="caseFile"]'],
  matterId: ['arende.json: matter.id', 'aggregation/@systemIdentifier'],
  matterNumber: ['arende.json: matter.number', 'aggregation/objectId'],
  matterTitle: ['arende.json: matter.title', 'aggregation/title'],
  openedOn: ['arende.json: matter.openedOn', 'aggregation/dates/date[@dateType="opened"]'],
  openedBy: ['arende.json: matter.openedBy', 'aggregation/agents/agent/name'],
  closedOn: ['arende.json: matter.closedOn', 'aggregation/dates/date[@dateType="closed"]'],
  document: ['arende.json: documents[]', 'aggregation/record[@recordPhysicalOrDigital="digital"]'],
  documentId: ['arende.json: documents[].id', 'record/@systemIdentifier'],
  documentNumber: ['arende.json: documents[].number', 'record/objectId'],
  kind: ['arende.json: documents[].kind', 'record/@recordType'],
  title: ['arende.json: documents[].title', 'record/title'],
  version: ['arende.json: documents[].version', 'record/runningNumber'],
  frozenAt: ['arende.json: documents[].frozenAt', 'record/dates/date[@dateType="created"]'],
  frozenBy: ['arende.json: documents[].frozenBy', 'record/agents/agent/name'],
  secrecy: ['arende.json: documents[].secrecy', 'record/restriction[@restrictionType="confidential"]/regulation'],
  withdrawn: ['arende.json: documents[].withdrawn', 'record/notes/note'],
  belongs: ['arende.json: documents[].attestsOf, signedCopyOf', 'record/relation'],
  file: ['handlingar/', 'record/additionalInformation/appendix/@name, @path, @fileFormat'],
  checksum: ['sha256.txt', 'METS: fileSec/fileGrp/file/@CHECKSUM, @CHECKSUMTYPE="SHA-256"'],
  direction: ['arende.json: register[].direction', 'record/direction'],
  party: ['arende.json: register[].party', 'record/agents/agent/name'],
  registerDay: ['arende.json: register[].onDay', 'record/dates/date[@dateType="received" | "sent" | "created"]'],
  recipient: ['arende.json: dispatches[].recipient', 'record/agents/agent/name'],
  way: ['arende.json: dispatches[].way', 'record/dispatchMode'],
  sentOn: ['arende.json: dispatches[].onDay', 'record/dates/date[@dateType="dispatch"]'],
  attest: ['attester.json', 'record/action; record/additionalInformation/appendix'],
} as const satisfies Record<string, readonly [where: string, theirs: string]>

export type Mapped = keyof typeof mapping
