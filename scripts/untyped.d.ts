/**
 * The scripts run as they are, before anything is installed, and carry no types of their own. Their
 * tests import them under these names; nothing else in the project should need to.
 */
declare module "*/administrator.mjs";
declare module "*/build.mjs";
declare module "*/children.mjs";
declare module "*/claim.mjs";
declare module "*/data-folder.mjs";
declare module "*/lint-house.mjs";
declare module "*/lock.mjs";
declare module "*/node-version.mjs";
declare module "*/place-runner.mjs";
declare module "*/processes.mjs";
declare module "*/progress.mjs";
declare module "*/question-bank.mjs";
declare module "*/serve.mjs";
declare module "*/settings.mjs";
declare module "*/sources.mjs";
declare module "*/tar.mjs";
declare module "*/test-counts.mjs";
