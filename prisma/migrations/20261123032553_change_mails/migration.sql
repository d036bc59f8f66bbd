-- AlterEnum
ALTER TYPE "InvitationKind" ADD VALUE 'CHANGE_DECIDED';
ALTER TYPE "InvitationKind" ADD VALUE 'WITHDRAWAL';

-- AlterEnum
ALTER TYPE "ChangeRequestStatus" ADD VALUE 'WITHDRAWN';
