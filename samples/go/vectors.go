package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
)

type vector struct {
	ID        string `json:"id"`
	Operation string `json:"operation"`
}

// told is what the program tells about a vector.
type told struct {
	Vector  string `json:"vector"`
	Facts   *facts `json:"facts,omitzero"`
	Written any    `json:"written,omitzero"`
	Error   string `json:"error,omitzero"`
}

// readVectors asks for each vector, and writes a line of JSON about each.
func readVectors(ctx context.Context, url, factsFile string) error {
	var vectors []vector
	if err := getJSON(url+"/", &vectors); err != nil {
		return err
	}
	file, err := os.Create(factsFile)
	if err != nil {
		return err
	}
	defer file.Close()
	for _, vector := range vectors {
		line := vector.read(ctx, url+"/"+vector.ID)
		if err := json.NewEncoder(file).Encode(line); err != nil {
			return fmt.Errorf("%s: %w", vector.ID, err)
		}
	}
	return nil
}

func getJSON(url string, target any) error {
	response, err := http.Get(url)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	return json.NewDecoder(response.Body).Decode(target)
}

func (v vector) read(ctx context.Context, url string) told {
	for _, operation := range operations(ctx, newComm(url), newBsg(url)) {
		if operation.id != v.Operation {
			continue
		}
		answer, response, err := operation.call()
		if err == nil {
			read := factsOf(answer)
			return told{Vector: v.ID, Facts: &read, Written: answer}
		}
		if response != nil && response.StatusCode >= 400 {
			read, body := factsOfError(response.StatusCode, err)
			return told{Vector: v.ID, Facts: &read, Written: body}
		}
		return told{Vector: v.ID, Error: err.Error()}
	}
	return told{Vector: v.ID, Error: "no such operation: " + v.Operation}
}
