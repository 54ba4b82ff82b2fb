import { publicGold, readGold } from "../gold.ts";
import { judgeGold } from "./judge-gold.ts";
import { crossValidate, judgeRanks } from "./judge-ranks.ts";
import { rankExamples } from "./rank-examples.ts";
import { fitRanks, writeRanks } from "./ranks.ts";
import { fitSigns, writeSigns } from "./signs.ts";
import { trainingExamples } from "./training.ts";
import { fitWordModel, writeWordModel } from "./word-model.ts";

/**
 * npm run fit words | ranks | signs
 * Fits the word model on the training files, the ranking of what was found on the public gold sets and the training
 * questions, or the signs of a sufficient answer on the same. In this order: each uses what the ones before it made.
 */
const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
const questions = async () => [
  ...(await publicGold()),
  ...(await readGold(new URL("../training/questions.jsonl", import.meta.url))),
];

if (process.argv[2] === "words") {
  await writeWordModel(fitWordModel(await trainingExamples()));
} else if (process.argv[2] === "ranks") {
  const examples = await rankExamples(await questions());
  const weights = fitRanks(examples);
  print({ weights, crossValidated: crossValidate(examples), onItself: judgeRanks(examples, weights) });
  await writeRanks(weights);
} else if (process.argv[2] === "signs") {
  const weights = fitSigns(await judgeGold(await questions()));
  await writeSigns(weights);
  print(weights);
} else {
  process.stderr.write("Usage: npm run fit words, then npm run fit ranks, then npm run fit signs\n");
  process.exitCode = 2;
}
