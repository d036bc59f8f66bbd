/**
 * Every limit that protects the product or its candidates: of bytes, time, numbers and rates. Each says for whom it is
 * counted (`@per`) and which test holds it at the limit and one beyond (`@test`); `npm run docs` writes them into
 * docs/limits.md. What a screen shows at most is not here. Nothing is imported, so that browsers may have it.
 */

const MiB = 1024 * 1024;

// Recordings

/**
 * Bytes that a take may have whatever the time to answer: one large slice after sleep fits.
 * @per take
 * @test tests/pages/segment-upload.test.ts
 */
export const takeBytes = 64 * MiB;

/**
 * Bytes that a take may have beside, for each second to answer: three times what we ask of the recorder.
 * @per take
 * @test tests/pages/segment-upload.test.ts
 */
export const takeBytesPerSecond = 384 * 1024;

/**
 * Bytes that an interview may have whatever it asks, put aside ones included.
 * @per interview
 * @test tests/pages/segment-upload.test.ts
 */
export const interviewBytes = 256 * MiB;

/**
 * Gigabytes that an organization’s recordings may have as they arrived, before new ones wait in their browsers;
 * `MAX_ORGANIZATION_GB` sets another number.
 * @per organization
 * @test tests/pages/segment-upload.test.ts
 */
export const organizationGigabytes = 1000;

/**
 * Megabytes that stay free on the disk: below, recordings wait in their browsers. `MIN_FREE_DISK_MB` sets another number.
 * @per machine
 * @test tests/lib/storage/space.test.ts
 */
export const leastFreeMegabytes = 1024;

/**
 * Times that floor below which owners are warned on Home.
 * @per machine
 * @test tests/lib/portal/home/storage-warning.test.ts
 */
export const warnedFreeSpace = 5;

/**
 * Share of an organization’s room from which its owners are warned on Home.
 * @per organization
 * @test tests/lib/portal/home/storage-warning.test.ts
 */
export const warnedShareOfOrganization = 0.9;

/**
 * Bytes of a request that are stored before permission and room are asked for again.
 * @per upload request
 * @test tests/pages/segment-upload.test.ts
 */
export const unaskedBytes = 4 * MiB;

/**
 * Milliseconds for which a request’s bytes are stored before permission and room are asked for again.
 * @per upload request
 * @test tests/pages/segment-upload.test.ts
 */
export const unaskedMs = 5000;

/**
 * Takes that may fail without counting; each could hold a whole recording.
 * @per question
 * @test tests/lib/limits.test.ts
 */
export const maxFailedTakes = 5;

/**
 * Takes in which nothing arrived: a false start costs no more than its row, on whatever device it was.
 * @per question
 * @test tests/lib/limits.test.ts
 */
export const maxEmptyTakes = 50;

/**
 * Faulty takes that are given back although they can be played; the next one counts.
 * @per question
 * @test tests/lib/limits.test.ts
 */
export const maxRedos = 2;

/**
 * Segments: a take survives this many reloads and device changes.
 * @per take
 * @test tests/lib/limits.test.ts
 */
export const maxSegments = 50;

/**
 * Milliseconds for which the clock stands, over all takes, while a recording is interrupted.
 * @per question
 * @test tests/lib/limits.test.ts
 */
export const maxPausedMs = 120_000;

/**
 * Slices of which a device may report the sizes.
 * @per segment
 * @test tests/lib/limits.test.ts
 */
export const maxSlices = 20_000;

/**
 * Notes that a recorder may send of what it noticed.
 * @per take
 * @test tests/lib/limits.test.ts
 */
export const maxNotes = 200;

// Texts and files

/**
 * Characters of an answer in writing: more than anyone types in the longest time there is.
 * @per answer
 * @test tests/lib/limits.test.ts
 */
export const maxTextCharacters = 20_000;

/**
 * Bytes of a list of candidates; about 400,000 rows of a name and an address.
 * @per import
 * @test tests/lib/limits.test.ts
 */
export const maxImportBytes = 20_000_000;

/**
 * Columns of a list of candidates: each is offered wherever one is chosen.
 * @per import
 * @test tests/lib/limits.test.ts
 */
export const maxImportColumns = 200;

/**
 * Bytes of a logo.
 * @per organization
 * @test tests/lib/limits.test.ts
 */
export const maxLogoBytes = 512 * 1024;

/**
 * Pixels of a logo, a side. A small file may be a huge picture, for which a candidate’s phone would have no memory.
 * @per organization
 * @test tests/lib/settings/logo-size.test.ts
 */
export const maxLogoPixels = 2048;

// Requests

/**
 * Bytes of a request of the recorder that is no upload: more than any of them sends.
 * @per request
 * @test tests/lib/limits.test.ts
 */
export const maxRecorderBytes = 2_000_000;

/**
 * Bytes of a request for drafts: thirty questions, each as long as one may be, in any script.
 * @per request
 * @test tests/lib/limits.test.ts
 */
export const maxDraftsBytes = 500_000;

/**
 * Bytes of a template that is saved.
 * @per request
 * @test tests/lib/limits.test.ts
 */
export const maxTemplateBytes = 3_000_000;

// Rates: a window’s attempts are counted by all web processes together

/**
 * Wrong passwords for one account from one address.
 * @per account and address
 * @test tests/lib/auth/sign-in.test.ts
 */
export const signInsPerAccountAndAddress = { failures: 10, windowSeconds: 900 };

/**
 * Wrong passwords for all accounts from one address.
 * @per address
 * @test tests/lib/auth/sign-in.test.ts
 */
export const signInsPerAddress = { failures: 100, windowSeconds: 900 };

/**
 * Wrong passwords for one account from addresses that cannot be known.
 * @per account
 * @test tests/lib/auth/sign-in.test.ts
 */
export const signInsPerAccount = { failures: 20, windowSeconds: 60 };

/**
 * Wrong links from one address.
 * @per address
 * @test tests/lib/auth/sign-in.test.ts
 */
export const linksPerAddress = { failures: 60, windowSeconds: 900 };

/**
 * Wrong links from all addresses that cannot be known (TRUST_PROXY=0) together.
 * @per installation
 * @test tests/lib/auth/sign-in.test.ts
 */
export const linksPerUnknownAddress = { failures: 120, windowSeconds: 900 };

/**
 * Wrong links to one interview.
 * @per interview
 * @test tests/lib/auth/sign-in.test.ts
 */
export const linksPerInterview = { failures: 60, windowSeconds: 900 };

/**
 * Drafts asked of the AI; none is given back, since one that fails may have cost money too.
 * @per user
 * @test tests/lib/templates/drafting/proposals.test.ts
 */
export const draftsPerUser = { failures: 20, windowSeconds: 3600 };

/**
 * Drafts asked of the AI by all of an organization.
 * @per organization
 * @test tests/lib/templates/drafting/proposals.test.ts
 */
export const draftsPerOrganization = { failures: 60, windowSeconds: 3600 };
