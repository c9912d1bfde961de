/** The conditions of OAI-PMH 2.0, 3.6. `noSetHierarchy` is never said: there are sets. */
export type OaiErrorCode = 'badVerb' | 'badArgument' | 'badResumptionToken' | 'cannotDisseminateFormat' | 'idDoesNotExist' | 'noRecordsMatch' | 'noMetadataFormats';

/** What is wrong with a request. In English: it is read by whoever runs a harvester, anywhere. */
export interface OaiError {
  code: OaiErrorCode;
  message: string;
}

export function oaiError(code: OaiErrorCode, message: string): { errors: OaiError[] } {
  return { errors: [{ code, message }] };
}
