-- AlterTable
ALTER TABLE "Template" ADD COLUMN     "savedById" UUID;

-- By hand: what the datamodel cannot say (extensions go first, in this file's head; triggers, checks and data here).
