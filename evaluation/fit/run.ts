import { publicGold, readGold } from "../gold.ts";
import { judgeGold } from "./judge-gold.ts";
import { fitSigns, writeSigns } from "./signs.ts";
import { trainingExamples } from "./training.ts";
import { fitWordModel, writeWordModel } from "./word-model.ts";

/**
 * npm run fit words | signs
 * Fits the word model on the training files, or the signs of a sufficient answer on the public gold sets and the
 * training questions (after the words, which are one of the signs).
 */
if (process.argv[2] === "words") {
  await writeWordModel(fitWordModel(await trainingExamples()));
} else if (process.argv[2] === "signs") {
  const questions = await readGold(new URL("../training/questions.jsonl", import.meta.url));
  const weights = fitSigns(await judgeGold([...(await publicGold()), ...questions]));
  await writeSigns(weights);
  process.stdout.write(`${JSON.stringify(weights, null, 2)}\n`);
} else {
  process.stderr.write("Usage: npm run fit words, then npm run fit signs\n");
  process.exitCode = 2;
}
