// Schemas of others, and ours, as functions that say what they have against a text; empty where nothing.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import Ajv from 'ajv'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {RelaxNGValidator, XmlDocument, XsdValidator} from 'libxml2-wasm'
import {xmlRegisterFsInputProviders} from 'libxml2-wasm/lib/nodejs.mjs'
import {here} from '../ground.mjs'

const folder = join(here, '../../test/fixtures/schemas')

xmlRegisterFsInputProviders()

export function schema(name) {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'))
}

/** By an XML Schema or one in RELAX NG; without a name: whether it is XML at all. */
export function faultsOfXml(name) {
  const validator = name === undefined ? undefined : validatorOf(name)
  return (text) => {
    try {
      const read = XmlDocument.fromBuffer(Buffer.from(text))
      try {
        validator?.validate(read)
      } finally {
        read.dispose()
      }
      return ''
    } catch (error) {
      return error.message
    }
  }
}

function validatorOf(name) {
  const url = join(folder, name)
  const document = XmlDocument.fromBuffer(readFileSync(url), {url})
  return (name.endsWith('.rng') ? RelaxNGValidator : XsdValidator).fromDoc(document)
}

export function faultsOfJson({$schema = '', id: _, ...own}) {
  const ajv = $schema.includes('2020-12')
    ? new Ajv2020.default({strict: false})
    : new Ajv.default({strict: false, formats: {textarea: true}})
  addFormats.default(ajv)
  ajv.addSchema({}, 'https://geojson.org/schema/GeoJSON.json')
  const validate = ajv.compile(own)
  return (text) => (validate(JSON.parse(text)) ? '' : ajv.errorsText(validate.errors))
}
