import type { AnswerOf, OperationName, QueryOf } from '../../../exchange/index.js';
import type { Visit } from '../../visit.js';

/** A question to the API, read: what its schema says stands in `query`. */
export interface Asked<Name extends OperationName> {
  visit: Visit;
  query: QueryOf<Name>;
  /** The segment of the path that varies; empty where there is none. */
  segment: string;
}

/** Answers one kind of question; the compiler holds it to the documented schema. @throws ApiProblem when there is no answer */
export type Handler<Name extends OperationName> = (asked: Asked<Name>) => AnswerOf<Name> | Promise<AnswerOf<Name>>;
