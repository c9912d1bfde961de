import { isAbsolute, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings, SETTINGS, SettingsError } from '../src/settings.js';
import { projectRoot } from '../src/shared/index.js';

const faultsOf = (environment: Record<string, string>): string => {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return '';
};

describe('settings', () => {
  test('an empty environment: gives the defaults', () => {
    expect(readSettings({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      siteUrl: 'http://localhost:3000',
      content: join(projectRoot(), 'content'),
      uploads: join(projectRoot(), 'uploads'),
      state: join(projectRoot(), 'var'),
      watch: true,
      meiliUrl: undefined,
      meiliKey: undefined,
      meiliPrefix: 'kongresoteka',
      meiliTimeout: 1500,
      searchesPerMinute: 120,
      trustProxy: 0,
      searchInsight: true,
      searchInsightThreshold: 3,
      searchInsightDays: 400,
      oidcIssuer: undefined,
      oidcClientId: undefined,
      oidcClientSecret: undefined,
      oidcName: 'konto organizacji',
      smtpUrl: undefined,
      mailFrom: undefined,
      mailPerMinute: 20,
      mailDecisions: ['received', 'changes-requested', 'published', 'rejected'],
      retentionDays: 180,
      contactEmail: undefined,
      openForm: false,
      clamavSocket: undefined,
      clamavRequired: false,
      logLevel: 'info',
    });
  });

  test('empty and blank values: count as not set', () => {
    expect(readSettings({ PORT: '', HOST: '  ', MEILI_URL: ' ' })).toEqual(readSettings({}));
  });

  test('folders: relative ones are taken from the project, absolute ones stay', () => {
    const settings = readSettings({ CONTENT_DIR: 'inne/tresci', UPLOADS_DIR: '/srv/materialy', VAR_DIR: '../var' });
    expect(settings.content).toBe(join(projectRoot(), 'inne/tresci'));
    expect(settings.uploads).toBe('/srv/materialy');
    expect(isAbsolute(settings.state) && !settings.state.includes('..')).toBe(true);
  });

  test('addresses: lose the slash at their end; without one the site is at its port', () => {
    expect(readSettings({ SITE_URL: 'https://biblioteka.pl//', MEILI_URL: 'http://localhost:7700/' })).toMatchObject({
      siteUrl: 'https://biblioteka.pl',
      meiliUrl: 'http://localhost:7700',
    });
    expect(readSettings({ PORT: '8080' }).siteUrl).toBe('http://localhost:8080');
  });

  test('values given: are read with spaces around them cut off', () => {
    expect(readSettings({ PORT: ' 0 ', WATCH: 'false', LOG_LEVEL: 'silent', TRUST_PROXY: '2', SEARCHES_PER_MINUTE: '0', MEILI_KEY: 'tajny' })).toMatchObject({
      port: 0,
      watch: false,
      logLevel: 'silent',
      trustProxy: 2,
      searchesPerMinute: 0,
      meiliKey: 'tajny',
    });
  });

  test.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000a'],
    ['PORT', '3e3'],
    ['SITE_URL', 'biblioteka.pl'],
    ['SITE_URL', 'javascript:alert(1)'],
    ['WATCH', 'tak'],
    ['MEILI_URL', 'ftp://localhost'],
    ['MEILI_PREFIX', 'ż ó'],
    ['MEILI_TIMEOUT_MS', '1'],
    ['SEARCHES_PER_MINUTE', '-5'],
    ['TRUST_PROXY', '11'],
    ['SEARCH_INSIGHT', 'on'],
    ['SEARCH_INSIGHT_THRESHOLD', '1'],
    ['SEARCH_INSIGHT_DAYS', '6'],
    ['OIDC_ISSUER', 'http://logowanie.example.org'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s: is refused by name, with the value and what it means', (name, value) => {
    const meaning = Object.values(SETTINGS).find((setting) => setting.name === name)!.meaning;
    expect(faultsOf({ [name]: value })).toBe(`Ustawienia wymagają poprawy:\n  ${name}=${value}: ${meaning}`);
  });

  test('a provider: needs our name there, and may be without https on this machine alone', () => {
    const meaning = SETTINGS.oidcClientId.meaning;
    expect(faultsOf({ OIDC_ISSUER: 'https://logowanie.example.org' })).toBe(`Ustawienia wymagają poprawy:\n  OIDC_CLIENT_ID=: ${meaning}`);
    expect(readSettings({ OIDC_ISSUER: 'http://localhost:8080/realms/x', OIDC_CLIENT_ID: 'b' })).toMatchObject({ oidcIssuer: 'http://localhost:8080/realms/x', oidcClientId: 'b', oidcName: 'konto organizacji' });
  });

  test('several faults: stand in one message', () => {
    const message = faultsOf({ PORT: 'x', WATCH: 'x', LOG_LEVEL: 'x', HOST: 'dobry' });
    expect(message.match(/^ {2}\w+(?==)/gmu)).toEqual(['  PORT', '  WATCH', '  LOG_LEVEL']);
  });

  test('the table: every name is used once, every fallback is a good value', () => {
    const names = Object.values(SETTINGS).map((setting) => setting.name);
    expect(new Set(names).size).toBe(names.length);
    expect(faultsOf(Object.fromEntries(Object.values(SETTINGS).map((setting) => [setting.name, setting.fallback])))).toBe('');
  });
});
