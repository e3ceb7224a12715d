import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import Ajv, {type AnySchema} from 'ajv'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {RelaxNGValidator, XmlDocument, XsdValidator} from 'libxml2-wasm'
import {xmlRegisterFsInputProviders} from 'libxml2-wasm/lib/nodejs.mjs'

xmlRegisterFsInputProviders()

const folder = fileURLToPath(new URL('../fixtures/schemas/', import.meta.url))

/** What a schema of others, in XML Schema or RELAX NG, has against a document; empty where nothing. */
export function xmlFaults(schema: string): (text: string) => string {
  const path = folder + schema
  const document = XmlDocument.fromBuffer(readFileSync(path), {url: path})
  const validator = schema.endsWith('.rng')
    ? RelaxNGValidator.fromDoc(document)
    : XsdValidator.fromDoc(document)
  return (text) => {
    try {
      const read = XmlDocument.fromBuffer(Buffer.from(text))
      try {
        validator.validate(read)
      } finally {
        read.dispose()
      }
      return ''
    } catch (error) {
      return (error as Error).message
    }
  }
}

/** The same of a JSON Schema; what it refers to elsewhere and we never write is taken for right. */
export function jsonFaults(schema: string): (value: unknown) => string {
  return faultsOf(JSON.parse(readFileSync(folder + schema, 'utf8')) as AnySchema)
}

export function faultsOf(given: AnySchema): (value: unknown) => string {
  const {$schema = '', ...schema} = given as {$schema?: string}
  const isNew = $schema.includes('2020-12')
  const ajv = isNew
    ? new Ajv2020.default({strict: false})
    : new Ajv.default({strict: false, formats: {textarea: true}})
  addFormats.default(ajv)
  ajv.addSchema({}, 'https://geojson.org/schema/GeoJSON.json')
  // The fourth draft named itself by `id`.
  const {id: _, ...own} = schema as {id?: string}
  const validate = ajv.compile(own)
  return (value) => (validate(value) ? '' : ajv.errorsText(validate.errors))
}
