-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "defaultAnswerSeconds" INTEGER NOT NULL DEFAULT 120,
ADD COLUMN     "defaultLocale" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN     "defaultTakes" INTEGER NOT NULL DEFAULT 2,
ADD COLUMN     "defaultThinkSeconds" INTEGER NOT NULL DEFAULT 60;
