import {recordJsonSchemas} from '../parse/index.js'
import {manifestJsonSchema} from '../publish/index.js'
import {cardsJsonSchema} from '../render/index.js'

/** JSON Schema (draft 2020-12) of all that a site and these commands give out as JSON, by name. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const {article, source, message, answer} = recordJsonSchemas()
  const {$schema: _, ...said} = message as {$schema?: string}
  return {
    article,
    source,
    message,
    answer,
    cards: cardsJsonSchema(),
    manifest: manifestJsonSchema(),
    outcome: outcomeJsonSchema(said),
    duplicates: duplicatesJsonSchema(),
  }
}

const draft = 'https://json-schema.org/draft/2020-12/schema'

/** What `build --json` prints. */
function outcomeJsonSchema(message: object): object {
  const messages = {type: 'array', items: message}
  const published = {
    type: 'object',
    properties: {
      read: counted('Articles that were looked at: published and rejected add up to it'),
      published: counted('Articles that the site has'),
      rejected: counted('Articles that it has not; a message gives the reason for each'),
      pages: counted('Pages of the site'),
      drawn: counted('How many of them had to be drawn'),
      leftOut: {
        type: 'array',
        items: {type: 'string'},
        description: 'What was asked for and cannot be had without a `baseUrl`',
      },
      duplicates: {
        type: 'object',
        properties: {
          texts: counted('Texts that stand more than once'),
          repeats: counted('Articles that repeat an earlier one'),
        },
        required: ['texts', 'repeats'],
        additionalProperties: false,
      },
      seconds: {type: 'number', minimum: 0},
      messages,
    },
    required: [
      'read',
      'published',
      'rejected',
      'pages',
      'drawn',
      'leftOut',
      'duplicates',
      'seconds',
      'messages',
    ],
    additionalProperties: false,
  }
  const failed = {
    type: 'object',
    properties: {error: {type: 'string', description: 'Why nothing was published'}, messages},
    required: ['error', 'messages'],
    additionalProperties: false,
  }
  return {
    $schema: draft,
    anyOf: [published, failed],
    description: 'How a build went: `pressmark build --json`',
  }
}

/** What `duplicates --json` prints. */
function duplicatesJsonSchema(): object {
  const copy = {
    type: 'object',
    properties: {
      path: {type: 'string', description: 'Below the folder of seeds'},
      url: {type: 'string', description: 'Address of its page below the site, not encoded'},
      date: {type: 'string', description: 'EDTF; empty where nothing is known'},
      headline: {type: 'string'},
      likeness: {
        type: 'number',
        minimum: 0,
        maximum: 1,
        description: 'How like the first’s its text is; 1 for the very same',
      },
    },
    required: ['path', 'url', 'date', 'headline', 'likeness'],
    additionalProperties: false,
  }
  return {
    $schema: draft,
    type: 'object',
    properties: {
      threshold: {
        type: 'number',
        minimum: 0,
        maximum: 1,
        description: 'How like texts must be; 0 where none were compared',
      },
      texts: {
        type: 'array',
        items: {type: 'array', items: copy, minItems: 2},
        description: 'For each text its articles, the earliest first',
      },
    },
    required: ['threshold', 'texts'],
    additionalProperties: false,
    description: 'Articles whose text stands more than once: `pressmark duplicates --json`',
  }
}

function counted(description: string): object {
  return {type: 'integer', minimum: 0, description}
}
