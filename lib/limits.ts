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
 * @test tests/lib/answers/takes/room.test.ts
 */
export const takeBytes = 64 * MiB;

/**
 * Bytes that a take may have beside, for each second to answer: three times what we ask of the recorder.
 * @per take
 * @test tests/lib/answers/takes/room.test.ts
 */
export const takeBytesPerSecond = 384 * 1024;

/**
 * Bytes that an interview may have whatever it asks, put aside ones included.
 * @per interview
 * @test tests/lib/answers/takes/room.test.ts
 */
export const interviewBytes = 256 * MiB;

/**
 * Gigabytes that an organization’s recordings may have as they arrived, before new ones wait in their browsers;
 * `MAX_ORGANIZATION_GB` sets another number.
 * @per organization
 * @test tests/lib/answers/takes/room.test.ts
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
